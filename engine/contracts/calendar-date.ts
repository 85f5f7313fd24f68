/** A calendar date as whole days since 1970-01-01; what every date column holds. */
export type Day = number;

const MILLISECONDS_PER_DAY = 86_400_000;

/**
 * Day number of an ISO date.
 *
 * @param isoDate - `YYYY-MM-DD`, a date that exists
 * @returns days since 1970-01-01; NaN when the text is not such a date
 * @example toDay('1970-01-02') // 1
 */
export function toDay(isoDate: string): Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(isoDate)) return Number.NaN;
  const milliseconds = Date.parse(`${isoDate}T00:00:00Z`);
  // Some engines roll 2021-02-30 over into March instead of refusing it.
  if (Number.isNaN(milliseconds) || toIsoDate(milliseconds / MILLISECONDS_PER_DAY) !== isoDate) return Number.NaN;
  return milliseconds / MILLISECONDS_PER_DAY;
}

/** `YYYY-MM-DD` of a day number; `day N` for one that is no date, as a damaged file may hold, so that it can be told. */
export function toIsoDate(day: Day): string {
  const date = new Date(day * MILLISECONDS_PER_DAY);
  return Number.isNaN(date.getTime()) ? `day ${day}` : date.toISOString().slice(0, 10);
}

/** Day of the week, 0 = Sunday .. 6 = Saturday. */
export function weekday(day: Day): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** Day number of a year, month (1-12) and day of month. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day {
  return Date.UTC(year, month - 1, dayOfMonth) / MILLISECONDS_PER_DAY;
}

/** Year and month (1-12) of a day number. */
export function yearAndMonth(day: Day): { year: number; month: number } {
  const date = new Date(day * MILLISECONDS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1 };
}
