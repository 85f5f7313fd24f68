import type { Day } from '../contracts/calendar-date.js';
import type { Market } from '../contracts/market.js';
import type { SignalColumn } from './signal.js';

/** First and last day on which a column of a signal was observed. */
export interface ColumnSpan {
  readonly from: Day;
  readonly to: Day;
}

/** Days that a column speaks for: those of its first and its last value; null when it has none. */
export function columnSpan(column: SignalColumn, market: Market): ColumnSpan | null {
  const [family, event] = column.split('.');
  if (event !== undefined) {
    const events = market.events[event] ?? [];
    return events.length > 0 ? { from: events[0], to: events[events.length - 1] } : null;
  }
  const values = market.optional[family];
  const isThere = (value: number) => !Number.isNaN(value);
  const first = values?.findIndex(isThere) ?? -1;
  if (first < 0) return null;
  return { from: market.days[first], to: market.days[values.findLastIndex(isThere)] };
}
