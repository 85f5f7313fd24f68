import { type Day, dayOf, yearAndMonth } from '../../contracts/calendar-date.js';

/**
 * How long a monthly figure stands for its month: 31 days, and a week for a month's first that was no trading day.
 * Older ones are no longer the latest: the series has ended or has a hole [calendar days].
 */
const LONGEST_CARRY = 38;

/**
 * Change over some months of a series that is published late: latest figure published, less that of months before.
 *
 * @param days - ascending [days since epoch], shape [days]
 * @param values - by the day a figure speaks for (of a month: its first), NaN between figures or not, shape [days]
 * @param lag - from that day to publication [calendar days]
 * @param months - apart, at least 1
 * @returns shape [days]; NaN where one of the two figures is not there
 */
export function publishedChange(days: Int32Array, values: Float64Array, lag: number, months: number): Float64Array {
  const figureRow = latestFigures(values);
  const figureOn = (day: Day): number => {
    const row = lastRowUpTo(days, day);
    const figure = row < 0 ? -1 : figureRow[row];
    return figure < 0 || day - days[figure] > LONGEST_CARRY ? Number.NaN : values[figure];
  };
  return Float64Array.from(days, (today) => figureOn(today - lag) - figureOn(monthsBefore(today - lag, months)));
}

/** Row of the last figure up to each row; -1 before the first. */
function latestFigures(values: Float64Array): Int32Array {
  const rows = new Int32Array(values.length);
  let latest = -1;
  for (let row = 0; row < values.length; ++row) {
    if (!Number.isNaN(values[row])) latest = row;
    rows[row] = latest;
  }
  return rows;
}

/** Last row whose day is not after the given one; -1 before the first. */
function lastRowUpTo(days: Int32Array, day: Day): number {
  let from = -1;
  let to = days.length - 1;
  while (from < to) {
    const middle = (from + to + 1) >> 1;
    if (days[middle] <= day) from = middle;
    else to = middle - 1;
  }
  return from;
}

/** The same day of an earlier month, or that month's last when it is shorter. */
function monthsBefore(day: Day, months: number): Day {
  const { year, month } = yearAndMonth(day);
  const dayOfMonth = day - dayOf(year, month, 1);
  const first = dayOf(year, month - months, 1);
  const nextFirst = dayOf(year, month - months + 1, 1);
  return Math.min(first + dayOfMonth, nextFirst - 1);
}
