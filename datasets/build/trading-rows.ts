import type { Day } from '../../engine/contracts/calendar-date.js';
import { InputError } from '../../engine/contracts/input-error.js';
import { CALENDAR_START, isTradingDay, tradingDays } from '../calendars/index.js';
import type { ObservedSeries } from '../schemas/index.js';
import type { DroppedRows } from './build-report.js';

/** The days that a market table can have. */
export interface TradingRows {
  /** Sessions with an S&P close, ascending [days since epoch]. */
  readonly days: Int32Array;
  readonly refusedDays: readonly Day[];
  readonly missingDays: readonly Day[];
  readonly dropped: readonly DroppedRows[];
}

/**
 * Picks the table's days: those with an S&P close in any file on which the exchange held a session.
 *
 * Cboe files have rows on holidays, so the S&P alone decides, and the calendar has the last word.
 *
 * @throws InputError when no day is left
 */
export function tradingRows(series: readonly ObservedSeries[]): TradingRows {
  const withClose = new Set<Day>();
  for (const { column, days } of series) if (column === 'spx_close') for (const day of days) withClose.add(day);
  const ascending = [...withClose].sort((a, b) => a - b);
  const early = ascending.filter((day) => day < CALENDAR_START);
  const known = ascending.slice(early.length);
  const days = Int32Array.from(known.filter(isTradingDay));
  if (days.length === 0) {
    throw new InputError(`observations: must hold S&P 500 closes (spx_close) of 1990 or later, got ${withClose.size}`);
  }
  const missing = tradingDays(days[0], days.at(-1) as Day).filter((day) => !withClose.has(day));
  return {
    days,
    refusedDays: known.filter((day) => !isTradingDay(day)),
    missingDays: [...missing],
    dropped: early.length === 0 ? [] : [droppedRows(early, 'before the trading calendar begins')],
  };
}

/** @param days - ascending, at least one */
export function droppedRows(days: ArrayLike<Day>, reason: string): DroppedRows {
  return { from: days[0], to: days[days.length - 1], count: days.length, reason };
}
