import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importerFor } from '../../../datasets/sources/index.js';
import { toSourceFile } from '../../../datasets/sources/source-file.js';
import { FIXTURES, fixturePaths } from './fixture.js';

/** A byte range of a file replaced by other bytes, or cut out, or the file cut short. */
const damage = fc.record({
  path: fc.constantFrom(...fixturePaths),
  start: fc.nat(1000),
  length: fc.nat(40),
  bytes: fc.oneof(
    fc.uint8Array({ maxLength: 20 }),
    fc
      .constantFrom('"', ',', '\n', '\r', ',,,,', '0', '1e308', '-', 'NaN', '9999-12-31', '0001-01-01', '٣')
      .map((text) => new Uint8Array(Buffer.from(text))),
  ),
  cut: fc.boolean(),
});

describe('importers, given damaged files', () => {
  it('never throw, and let no value through that is not a plausible number', () => {
    fc.assert(
      fc.property(damage, ({ path, start, length, bytes, cut }) => {
        const whole = readFileSync(`${FIXTURES}/${path}`);
        const at = start % (whole.length + 1);
        const rest = cut ? new Uint8Array() : whole.subarray(at + length);
        const file = toSourceFile(path, Buffer.concat([whole.subarray(0, at), bytes, rest]));
        const importer = 'unreadable' in file ? undefined : importerFor(file);
        if ('unreadable' in file || importer === undefined) return;
        const { series, futures, settlements, tally } = importer.read(file);
        const refused = tally.refusals.reduce((sum, { count }) => sum + count, 0);
        expect(tally.kept + refused).toBe(tally.rows);
        expect(tally.kept).toBeGreaterThanOrEqual(0);
        for (const { column, days, values } of series) {
          expect(isAscending(days)).toBe(true);
          expect(values.every(Number.isFinite)).toBe(true);
          if (column !== 'rate') expect(values.every((value) => value > 0)).toBe(true);
        }
        for (const { expiration, days, settles } of futures) {
          expect(isAscending(days)).toBe(true);
          expect(days.every((day) => day < expiration)).toBe(true);
          expect(settles.every((settle) => settle >= 5 && settle <= 150)).toBe(true);
        }
        expect(settlements.every(({ value }) => value >= 5 && value <= 150)).toBe(true);
      }),
      { numRuns: 3000, seed: 20081120 },
    );
  });
});

function isAscending(days: Int32Array): boolean {
  return days.every((day, index) => index === 0 || day > (days[index - 1] as number));
}
