import { type Day, weekday, yearAndMonth } from '../contracts/calendar-date.js';
import type { EntrySchedule } from './specs.js';

/** Average calendar days between two entries. */
export const DAYS_BETWEEN_ENTRIES: Readonly<Record<EntrySchedule, number>> = {
  daily: 365.25 / 252,
  weekly: 7,
  monthly: 365.25 / 12,
};

/**
 * Whether a schedule sells on a day: every trading day, the first of each week, or the first of each month.
 *
 * "First" needs only the day before, so a schedule never looks ahead: the last trading day of a week is not known
 * on that day when the data end there.
 *
 * @param previous - the trading day before, NaN when `today` is the first of the data
 */
export function entersOn(schedule: EntrySchedule, today: Day, previous: Day): boolean {
  switch (schedule) {
    case 'daily':
      return true;
    case 'weekly':
      // A new week has begun when the weekday does not advance, or a whole week has passed.
      return !(today - previous < 7 && weekday(today) > weekday(previous));
    case 'monthly':
      return Number.isNaN(previous) || yearAndMonth(today).month !== yearAndMonth(previous).month;
  }
}
