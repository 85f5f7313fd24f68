import { type Day, yearAndMonth } from '../../engine/contracts/calendar-date.js';
import { thirdFriday } from './nth-weekday.js';
import { lastTradingDayUpTo } from './trading-days.js';

/** A VIX contract measures the 30 days up to the SPX expiration that its settlement value is computed from. */
const DAYS_FROM_VIX_TO_SPX_EXPIRATION = 30;

/** Monthly SPX expiration of a month: the third Friday, or the trading day before when that is a holiday. */
export function spxMonthlyExpiration(year: number, month: number): Day {
  return lastTradingDayUpTo(thirdFriday(year, month));
}

/**
 * VIX expiration of a month: 30 days before the SPX expiration of the following month, so a Wednesday, or the
 * trading day before when that third Friday or that Wednesday is a holiday.
 *
 * @param month - 1-12, the month by which the contract is called
 * @see Cboe Futures Exchange rule 1202(d), VX contract specifications
 */
export function vixExpiration(year: number, month: number): Day {
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
