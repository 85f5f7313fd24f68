import { type Day, dayOf, yearAndMonth } from '../../engine/contracts/calendar-date.js';
import { thirdFriday } from './nth-weekday.js';
import { lastTradingDayUpTo } from './trading-days.js';

/** A VIX contract measures the 30 days up to the SPX expiration that its settlement value is computed from. */
const DAYS_FROM_VIX_TO_SPX_EXPIRATION = 30;

/**
 * VIX contracts that settled on another day than today's rule gives, by `year-month`.
 *
 * Until October 2004 a contract settled on the Wednesday before the third Friday of its own month; in these two months
 * that is a week earlier. CFE's archive files end there: CFE_N04_VX.csv with the settlement at 131.34 on 2004-07-14,
 * CFE_V04_VX.csv with 131.57 on 2004-10-13.
 */
const SETTLED_BY_THE_FIRST_RULE: ReadonlyMap<string, Day> = new Map([
  ['2004-7', dayOf(2004, 7, 14)],
  ['2004-10', dayOf(2004, 10, 13)],
]);

/** Monthly SPX expiration of a month: the third Friday, or the trading day before when that is a holiday. */
export function spxMonthlyExpiration(year: number, month: number): Day {
  return lastTradingDayUpTo(thirdFriday(year, month));
}

/**
 * VIX expiration of a month: 30 days before the SPX expiration of the following month, so a Wednesday, or the
 * trading day before when that third Friday or that Wednesday is a holiday. Two months of 2004 are exceptions.
 *
 * @param month - 1-12, the month by which the contract is called
 * @see Cboe Futures Exchange rule 1202(d), VX contract specifications
 */
export function vixExpiration(year: number, month: number): Day {
  const exception = SETTLED_BY_THE_FIRST_RULE.get(`${year}-${month}`);
  if (exception !== undefined) return exception;
  const following = month === 12 ? spxMonthlyExpiration(year + 1, 1) : spxMonthlyExpiration(year, month + 1);
  return lastTradingDayUpTo(following - DAYS_FROM_VIX_TO_SPX_EXPIRATION);
}

/** Monthly SPX expirations from one day to another, both included, ascending [days since epoch]. */
export function spxMonthlyExpirations(from: Day, to: Day): Int32Array {
  return monthlyDays(from, to, spxMonthlyExpiration);
}

/** Monthly VIX option and future expirations from one day to another, both included, ascending [days since epoch]. */
export function vixExpirations(from: Day, to: Day): Int32Array {
  return monthlyDays(from, to, vixExpiration);
}

/** Expirations reach this far past the last day, beyond any tenor a grid may ask for [days]. */
const EXPIRATIONS_AHEAD = 800;

/** The monthly expirations that a market of these days needs. */
export function listedExpirations(
  first: Day,
  last: Day,
): { readonly spxExpirations: Int32Array; readonly vixExpirations: Int32Array } {
  const end = last + EXPIRATIONS_AHEAD;
  return { spxExpirations: spxMonthlyExpirations(first, end), vixExpirations: vixExpirations(first, end) };
}

function monthlyDays(from: Day, to: Day, dayOfMonth: (year: number, month: number) => Day): Int32Array {
  const days: Day[] = [];
  let { year, month } = yearAndMonth(from);
  for (let day = dayOfMonth(year, month); day <= to; day = dayOfMonth(year, month)) {
    if (day >= from) days.push(day);
    month = month === 12 ? 1 : month + 1;
    if (month === 1) ++year;
  }
  return Int32Array.from(days);
}
