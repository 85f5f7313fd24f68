import { type Day, dayOf, weekday } from '../../engine/contracts/calendar-date.js';

/**
 * The n-th given weekday of a month.
 *
 * @param month - 1-12
 * @param dayOfWeek - 0 = Sunday .. 6 = Saturday
 * @param n - 1-4 always exist
 * @returns [days since epoch]
 */
export function nthWeekday(year: number, month: number, dayOfWeek: number, n: number): Day {
  const first = dayOf(year, month, 1);
  return first + ((dayOfWeek - weekday(first) + 7) % 7) + 7 * (n - 1);
}

/** Third Friday of a month, whether it is a trading day or not; `month` is 1-12. */
export function thirdFriday(year: number, month: number): Day {
  return nthWeekday(year, month, 5, 3);
}
