import { type Day, dayOf, weekday, yearAndMonth } from '../../engine/contracts/calendar-date.js';
import { holidaysOf } from './holidays.js';
import { SPECIAL_CLOSURES } from './special-closures.js';

/** First day of the calendar: VIX history begins here, and earlier holiday rules are not encoded. */
export const CALENDAR_START: Day = dayOf(1990, 1, 1);

const holidaysByYear = new Map<number, ReadonlySet<Day>>();

/**
 * Whether the New York Stock Exchange held a session, full or shortened.
 *
 * @param day - on or after `CALENDAR_START`; days to come are judged by today's rules [days since epoch]
 */
export function isTradingDay(day: Day): boolean {
  const dayOfWeek = weekday(day);
  if (dayOfWeek === 0 || dayOfWeek === 6) return false;
  return !holidays(yearAndMonth(day).year).has(day) && !SPECIAL_CLOSURES.has(day);
}

/** The last trading day on or before a day. */
export function lastTradingDayUpTo(day: Day): Day {
  let candidate = day;
  while (!isTradingDay(candidate)) --candidate;
  return candidate;
}

/** The trading day before a day. */
export function previousTradingDay(day: Day): Day {
  return lastTradingDayUpTo(day - 1);
}

/** Trading days from one day to another, both included, ascending. */
export function tradingDays(from: Day, to: Day): Int32Array {
  const days: Day[] = [];
  for (let day = from; day <= to; ++day) if (isTradingDay(day)) days.push(day);
  return Int32Array.from(days);
}

function holidays(year: number): ReadonlySet<Day> {
  const known = holidaysByYear.get(year);
  if (known) return known;
  const made = new Set(holidaysOf(year));
  holidaysByYear.set(year, made);
  return made;
}
