import { describe, expect, it } from 'vitest';
import { toDay, toIsoDate } from '../../../../engine/contracts/calendar-date.js';
import { publishedChange } from '../../../../engine/signals/index.js';

const days = Int32Array.from({ length: 366 }, (_, row) => toDay('2024-01-01') + row);
/** Month m of 2024 has the figure m², on its first day. */
const monthly = Float64Array.from(days, (day) => {
  const [, month, dayOfMonth] = toIsoDate(day).split('-').map(Number);
  return dayOfMonth === 1 ? month * month : Number.NaN;
});
const on = (series: Float64Array, isoDate: string) => series[toDay(isoDate) - days[0]];

describe('publishedChange', () => {
  const change = publishedChange(days, monthly, 45, 3);

  it('takes in a figure 45 days after the day it speaks for', () => {
    // April 1 and 45 days are May 16; before it, March is the latest and has nothing three months earlier.
    expect(on(change, '2024-05-15')).toBeNaN();
    expect(on(change, '2024-05-16')).toBe(16 - 1);
    expect(on(change, '2024-06-14')).toBe(16 - 1);
    expect(on(change, '2024-06-15')).toBe(25 - 4);
  });

  it('is the same whether or not figures are repeated until the next', () => {
    let latest = Number.NaN;
    const repeated = monthly.map((value) => {
      if (!Number.isNaN(value)) latest = value;
      return latest;
    });
    expect(publishedChange(days, repeated, 45, 3)).toEqual(change);
  });

  it('cannot be told once the series has ended', () => {
    const ended = monthly.map((value, row) => (days[row] > toDay('2024-05-01') ? Number.NaN : value));
    const got = publishedChange(days, ended, 45, 3);
    expect(on(got, '2024-07-10')).toBe(25 - 4);
    expect(on(got, '2024-08-01')).toBeNaN();
  });

  it('counts back from the end of a long month to the end of a short one', () => {
    // July 15 less 45 days is May 31; three months before is the end of February.
    expect(on(change, '2024-07-15')).toBe(25 - 4);
  });
});
