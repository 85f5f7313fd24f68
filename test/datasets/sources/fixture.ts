import { readdirSync, readFileSync } from 'node:fs';
import type { Reading } from '../../../datasets/sources/index.js';
import { type SourceFile, toSourceFile } from '../../../datasets/sources/source-file.js';
import { toIsoDate } from '../../../engine/contracts/calendar-date.js';

export const FIXTURES = new URL('../../fixtures/sources', import.meta.url).pathname;

/** Paths of all fixtures, `vendor/file`. */
export const fixturePaths = readdirSync(FIXTURES).flatMap((vendor) =>
  readdirSync(`${FIXTURES}/${vendor}`).map((name) => `${vendor}/${name}`),
);

/** A hand-made file of the fixtures folder. */
export function fixture(path: string): SourceFile {
  return asSourceFile(path, readFileSync(`${FIXTURES}/${path}`));
}

/** A file with this content, which must be readable. */
export function asSourceFile(path: string, content: string | Uint8Array): SourceFile {
  const file = toSourceFile(path, typeof content === 'string' ? Buffer.from(content) : content);
  if ('unreadable' in file) throw new Error(file.unreadable);
  return file;
}

/** The values of one column as `[date, value]`. */
export function valuesOf({ series }: Reading, column: string): [string, number][] {
  const found = series.find((candidate) => candidate.column === column);
  return found === undefined
    ? []
    : Array.from(found.days, (day, index) => [toIsoDate(day), found.values[index] as number]);
}

/** The settles as `[date, expiration, settle]`, by contract. */
export function settlesOf({ futures }: Reading): [string, string, number][] {
  return futures.flatMap(({ expiration, days, settles }) =>
    Array.from(days, (day, index): [string, string, number] => [
      toIsoDate(day),
      toIsoDate(expiration),
      settles[index] as number,
    ]),
  );
}

/** The announcements as `[date, kind, name]`, by kind. */
export function eventsOf({ events = [] }: Reading): [string, string, string][] {
  return events.flatMap(({ kind, days, names }) =>
    Array.from(days, (day, index): [string, string, string] => [toIsoDate(day), kind, names[index]]),
  );
}

/** Refused rows as `reason: count`. */
export function refusalsOf({ tally }: Reading): Record<string, number> {
  return Object.fromEntries(tally.refusals.map(({ reason, count }) => [reason, count]));
}
