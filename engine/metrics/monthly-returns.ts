import { type Day, yearAndMonth } from '../contracts/calendar-date.js';

/** Returns of one calendar year. */
export interface YearOfReturns {
  readonly year: number;
  /** January to December [fraction]; null where the account was not measured. */
  readonly months: (number | null)[];
  /** Of the measured part of the year [fraction]. */
  readonly whole: number;
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/**
 * Returns of an account by month and by year.
 *
 * An account that reinvests is measured against its equity at the start of the month, or of the year; one of constant
 * size against its capital, so that its months sum to its year.
 *
 * @param days - trading day of each value, ascending, shape [days]
 * @param equity - account value at each close, the first being where measuring starts [USD], shape [days]
 * @param capital - of an account of constant size [USD]; null for one that reinvests
 */
export function monthlyReturns(days: ArrayLike<Day>, equity: Float64Array, capital: number | null): YearOfReturns[] {
  const years: Mutable<YearOfReturns>[] = [];
  let yearStart = equity[0];
  let monthStart = equity[0];
  for (let day = 1; day < equity.length; ++day) {
    const { year, month } = yearAndMonth(days[day]);
    let current = years[years.length - 1];
    if (current?.year !== year) {
      current = { year, months: new Array<number | null>(12).fill(null), whole: 0 };
      years.push(current);
      yearStart = equity[day - 1];
    }
    if (current.months[month - 1] === null) monthStart = equity[day - 1];
    current.months[month - 1] = (equity[day] - monthStart) / (capital ?? monthStart);
    current.whole = (equity[day] - yearStart) / (capital ?? yearStart);
  }
  return years;
}
