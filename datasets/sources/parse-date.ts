import { type Day, dayOf, toDay } from '../../engine/contracts/calendar-date.js';

const ISO = /^(\d{4}-\d{2}-\d{2})(?:[T ]00:00:00(?:\.0+)?Z?)?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const AMERICAN = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

/**
 * Date written in a data file: `YYYY-MM-DD`, with or without a midnight, `YYYYMMDD`, or `M/D/YYYY`.
 *
 * The month comes first in the last form: all vendors that write slashes here are American.
 *
 * @returns days since 1970-01-01; NaN when the text is none of them, or no date of the calendar
 * @example parseDate('11/20/2008') === parseDate('2008-11-20') // true
 */
export function parseDate(text: string): Day {
  const iso = ISO.exec(text);
  if (iso !== null) return toDay(iso[1] as string);
  const compact = COMPACT.exec(text);
  if (compact !== null) return toDay(compact.slice(1).join('-'));
  const american = AMERICAN.exec(text);
  if (american === null) return Number.NaN;
  const [month, dayOfMonth, year] = [Number(american[1]), Number(american[2]), Number(american[3])];
  const exists =
    year >= 1000 &&
    month >= 1 &&
    month <= 12 &&
    dayOfMonth >= 1 &&
    dayOfMonth <= dayOf(year, month + 1, 1) - dayOf(year, month, 1);
  return exists ? dayOf(year, month, dayOfMonth) : Number.NaN;
}
