import { toDay } from '../../engine/contracts/calendar-date.js';

/**
 * Full days on which the New York Stock Exchange was closed for a reason of their own, 1990 to 2026.
 *
 * @see NYSE, "Special Closings" (the exchange's published list)
 */
export const SPECIAL_CLOSURES: ReadonlyMap<number, string> = new Map(
  [
    ['1994-04-27', 'funeral of Richard Nixon'],
    ['2001-09-11', 'attacks of September 11'],
    ['2001-09-12', 'attacks of September 11'],
    ['2001-09-13', 'attacks of September 11'],
    ['2001-09-14', 'attacks of September 11'],
    ['2004-06-11', 'funeral of Ronald Reagan'],
    ['2007-01-02', 'funeral of Gerald Ford'],
    ['2012-10-29', 'Hurricane Sandy'],
    ['2012-10-30', 'Hurricane Sandy'],
    ['2018-12-05', 'funeral of George H. W. Bush'],
    ['2025-01-09', 'funeral of Jimmy Carter'],
  ].map(([date, reason]) => [toDay(date as string), reason as string]),
);
