import { type Day, dayOf } from '../../engine/contracts/calendar-date.js';

/**
 * Easter Sunday of the Gregorian calendar.
 *
 * @param year - 1583 or later
 * @returns [days since epoch]
 * @example toIsoDate(easterSunday(2008)) // '2008-03-23'
 * @see Meeus (1991), Astronomical Algorithms, chapter 8, "Date of Easter"
 */
export function easterSunday(year: number): Day {
  const goldenNumber = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * goldenNumber + century - Math.floor(century / 4) - moonCorrection + 15) % 30;
  const daysToSunday = (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const lateMoon = Math.floor((goldenNumber + 11 * epact + 22 * daysToSunday) / 451);
  const daysAfterFebruary = epact + daysToSunday - 7 * lateMoon + 114;
  return dayOf(year, Math.floor(daysAfterFebruary / 31), (daysAfterFebruary % 31) + 1);
}
