import { blankColumns } from '../contracts/blank-columns.js';

/** A layer of a book that was walked: the account of its calls; columns [USD], shape [days]. */
export interface WalkedLayer {
  /** Change of cash and marks since the row before: gross + interest − costs. */
  readonly profitAndLoss: Float64Array;
  /** Gains of calls and futures at mid, before costs and interest. */
  readonly gross: Float64Array;
  readonly costs: Float64Array;
  readonly interest: Float64Array;
  readonly cash: Float64Array;
  readonly marks: Float64Array;
  /** Mid premium of the calls bought that day. */
  readonly premium: Float64Array;
  /** Calls in force after the day's fills. */
  readonly calls: Float64Array;
  /** P&L of one calendar day passing, futures and volatilities unchanged, after the day's fills. */
  readonly theta: Float64Array;
  /** Prices that the day's mark and fills needed, and how many of them were quoted that day. */
  readonly pricesUsed: Float64Array;
  readonly pricesObserved: Float64Array;
}

export const WALKED_LAYER_COLUMNS = [
  'profitAndLoss',
  'gross',
  'costs',
  'interest',
  'cash',
  'marks',
  'premium',
  'calls',
  'theta',
  'pricesUsed',
  'pricesObserved',
] as const satisfies readonly (keyof WalkedLayer)[];

/** Columns of zeros. */
export function blankWalkedLayer(dayCount: number): WalkedLayer {
  return blankColumns(WALKED_LAYER_COLUMNS, dayCount);
}
