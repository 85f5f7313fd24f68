import type { PriceCounts } from '../../engine/book/index.js';
import type { CondorTrack } from '../../engine/strategy/index.js';
import type { WorkerContext } from './worker-context.js';

/** Sum over the measured days: those after the base row. */
export function measuredSum(context: WorkerContext, column: Float64Array): number {
  let sum = 0;
  for (let row = context.rows.base + 1; row < column.length; ++row) sum += column[row];
  return sum;
}

/** Prices that a track needed on the measured days, and how many of them were quoted. */
export function countPrices(
  context: WorkerContext,
  { pricesUsed, pricesObserved }: Pick<CondorTrack, 'pricesUsed' | 'pricesObserved'>,
): PriceCounts {
  return { used: measuredSum(context, pricesUsed), observed: measuredSum(context, pricesObserved) };
}
