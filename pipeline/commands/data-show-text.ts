import type { Dataset } from '../../datasets/store/index.js';
import { type Day, toIsoDate } from '../../engine/contracts/calendar-date.js';
import type { ShownColumn, ShownOrigin, ShownValue } from './shown-columns.js';

/** Origins beyond these are counted: a column of futures has hundreds of files. */
const LISTED_ORIGINS = 5;

/**
 * One column for people.
 *
 * @example
 * vix  9092 values [volatility points]  VIX close, 16:15 New York, 30 days
 *   first 17.24 (1990-01-02)  last 20.37 (2026-02-06)  least 9.14 (2017-11-03)  most 82.69 (2020-03-16)
 *   observed cboe:VIX_History.csv 1990-01-02 to 2026-02-06
 */
export function columnText({ column, unit, doc, count, first, last, least, most, origins }: ShownColumn): string {
  if (count === 0) return `${column}  no values in the period [${unit}]  ${doc}`;
  const rest = origins.length - LISTED_ORIGINS;
  return [
    `${column}  ${count} values [${unit}]  ${doc}`,
    `  first ${at(first)}  last ${at(last)}  least ${at(least)}  most ${at(most)}`,
    ...origins.slice(0, LISTED_ORIGINS).map(originText),
    ...(rest > 0 ? [`  and ${rest} more origins (--json)`] : []),
  ].join('\n');
}

/** Announcements of the period by kind, one line each; none where the dataset has no events. */
export function eventsText({ market }: Dataset, from: Day, to: Day): string[] {
  return Object.entries(market.events).flatMap(([kind, days]) => {
    const shown = days.filter((day) => day >= from && day <= to);
    if (shown.length === 0) return [];
    return [`event ${kind}  ${shown.length} from ${toIsoDate(shown[0])} to ${toIsoDate(shown.at(-1) as Day)}`];
  });
}

/** Values one per line: day, contract where there are several, value, origin. */
export function valuesText(values: readonly ShownValue[]): string {
  return values
    .map(({ day, expiration, value, kind, source }) =>
      [day, ...(expiration === undefined ? [] : [expiration]), rounded(value), kind, source].join('  ').trimEnd(),
    )
    .join('\n');
}

function originText({ kind, source, from, to, runs }: ShownOrigin): string {
  const name = source.startsWith(`${kind}:`) ? source : `${kind} ${source}`;
  return `  ${name} ${from} to ${to}${runs > 1 ? ` in ${runs} runs` : ''}`;
}

function at(value: ShownValue | null): string {
  return value === null ? '-' : `${rounded(value.value)} (${value.day})`;
}

/** To six significant digits, without zeros at the end. */
function rounded(value: number): string {
  return String(Number(value.toPrecision(6)));
}
