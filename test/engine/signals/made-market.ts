import { toDay } from '../../../engine/contracts/calendar-date.js';
import type { Market } from '../../../engine/contracts/market.js';
import { makeMarket } from '../../make-market.js';

/** Rows numbered from 0, one a calendar day from 2019-01-01, so that a row and a day are easily told from each other. */
export const FIRST_DAY = toDay('2019-01-01');

/** A market whose S&P and VIX are functions of the row; the S&P is flat and the VIX 18 unless said. */
export function madeMarket(
  rows: number,
  { spx = () => 2500, vix = () => 18 }: { spx?: (row: number) => number; vix?: (row: number) => number } = {},
): Market {
  return makeMarket({
    days: Int32Array.from({ length: rows }, (_, row) => FIRST_DAY + row),
    spx: Float64Array.from({ length: rows }, (_, row) => spx(row)),
    vix: Float64Array.from({ length: rows }, (_, row) => vix(row)),
  });
}

/** Rows on which a column is not 0. */
export const rowsOn = (column: ArrayLike<number>) => Array.from(column).flatMap((value, row) => (value ? [row] : []));

/** Whole numbers from `first` to `last`. */
export const span = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, step) => first + step);
