import { type Day, dayOf, weekday } from '../../engine/contracts/calendar-date.js';
import { easterSunday } from './easter.js';
import { nthWeekday } from './nth-weekday.js';

const MONDAY = 1;
const THURSDAY = 4;

/** First years in which the exchange kept these two holidays. */
const MARTIN_LUTHER_KING_FROM = 1998;
const JUNETEENTH_FROM = 2022;

/**
 * Holidays on which the New York Stock Exchange is closed by rule.
 *
 * One on a Saturday is kept on the Friday before and one on a Sunday on the Monday after, except that a New Year's
 * Day on a Saturday is not kept at all: the Friday before ends the accounting year.
 *
 * @param year - 1990 or later, when the rules below hold
 * @returns the days as kept [days since epoch]
 * @see NYSE Rule 7.2, "Holidays"
 */
export function holidaysOf(year: number): Day[] {
  const newYear = dayOf(year, 1, 1);
  const lastOfMay = dayOf(year, 5, 31);
  return [
    ...(weekday(newYear) === 6 ? [] : [observed(newYear)]),
    ...(year >= MARTIN_LUTHER_KING_FROM ? [nthWeekday(year, 1, MONDAY, 3)] : []),
    nthWeekday(year, 2, MONDAY, 3), // Washington's birthday
    easterSunday(year) - 2, // Good Friday
    lastOfMay - ((weekday(lastOfMay) - MONDAY + 7) % 7), // Memorial Day, the last Monday of May
    ...(year >= JUNETEENTH_FROM ? [observed(dayOf(year, 6, 19))] : []),
    observed(dayOf(year, 7, 4)),
    nthWeekday(year, 9, MONDAY, 1), // Labor Day
    nthWeekday(year, 11, THURSDAY, 4), // Thanksgiving
    observed(dayOf(year, 12, 25)),
  ];
}

function observed(day: Day): Day {
  if (weekday(day) === 6) return day - 1;
  return weekday(day) === 0 ? day + 1 : day;
}
