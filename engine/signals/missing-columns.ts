import type { Market } from '../contracts/market.js';
import { columnSpan } from './column-span.js';
import type { Signal, SignalColumn } from './signal.js';

/**
 * Columns that a signal reads and the market has on no day at all.
 *
 * A column observed on some days only is not missing: on the others the signal does not hold.
 *
 * @returns names as users know them, in the signal's order; empty when it can be computed
 */
export function missingColumns(signal: Signal<unknown>, market: Market): SignalColumn[] {
  return signal.columns.filter((column) => columnSpan(column, market) === null);
}
