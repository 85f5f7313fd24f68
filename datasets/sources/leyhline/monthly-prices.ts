import { type Day, dayOf, yearAndMonth } from '../../../engine/contracts/calendar-date.js';
import { thirdFriday, vixExpiration } from '../../calendars/index.js';
import { exactHeader, type Header } from '../header.js';
import type { Importer } from '../importer.js';
import { readRankedSettles } from '../ranked-settles.js';
import type { SourceFile } from '../source-file.js';

const RANKS = ['m1', 'm2', 'm3', 'm4', 'm5', 'm6', 'm7', 'm8'];

/**
 * Prices of the eight nearest monthly VX contracts (`8_m_settle.csv`), in VIX points throughout.
 *
 * Despite the file's name they are last trades, not settles (2008-10-10: 57.50, settle 56.71), so they count only
 * where no contract file has the day: chiefly 2004 to 2007. A rank counts months whether or not they were listed.
 */
export const leyhlineMonthlyPrices: Importer = {
  id: 'leyhline-monthly-prices',
  title: 'VX by month, leyhline 2004-2017',
  recognises: (file) => headerOf(file) !== undefined,
  read: (file) =>
    readRankedSettles(file, headerOf(file) as Header, {
      vendor: 'leyhline',
      date: 'date',
      ranks: RANKS,
      refuse: (day) => (isRollInDoubt(day) ? 'first contract in doubt (before 2006, around the roll)' : undefined),
    }),
};

function headerOf(file: SourceFile): Header | undefined {
  return exactHeader(file.opening, ['', 'date', ...RANKS]) ?? exactHeader(file.opening, ['date', ...RANKS]);
}

const ROLLS_WITH_CALENDAR_FROM: Day = dayOf(2006, 1, 1);
const FROM_WEDNESDAY_TO_FRIDAY = 2;

/**
 * Whether the table may already have rolled although by the calendar the contract still trades.
 *
 * Through 2005 the table rolls months without a contract on the Monday after the third Friday.
 */
function isRollInDoubt(day: Day): boolean {
  if (day >= ROLLS_WITH_CALENDAR_FROM) return false;
  const { year, month } = yearAndMonth(day);
  return day >= thirdFriday(year, month) - FROM_WEDNESDAY_TO_FRIDAY && day < vixExpiration(year, month);
}
