import type { Market } from '../contracts/market.js';
import type { Window } from '../contracts/window.js';
import { correlation } from '../statistics/index.js';

/**
 * Correlation of the hedge's daily gain, what the hedged account made more than the unhedged one, with the S&P's daily
 * return.
 *
 * @param unhedged - equity at the close of each day [USD], shape [days]
 * @param hedged - of the account with the hedge
 * @returns in [-1, 1]; NaN without a hedge
 */
export function hedgeCorrelation(
  market: Market,
  measured: Window,
  unhedged: Float64Array,
  hedged: Float64Array,
): number {
  const { fromRow, toRow } = measured;
  const gains = new Float64Array(toRow - fromRow);
  for (let row = fromRow + 1; row <= toRow; ++row) {
    gains[row - fromRow - 1] = hedged[row] - hedged[row - 1] - (unhedged[row] - unhedged[row - 1]);
  }
  return correlation(gains, spxReturns(market, measured));
}

/** Daily return of the S&P over the measured days [fraction], shape [measured days]. */
export function spxReturns({ spxClose }: Market, { fromRow, toRow }: Window): Float64Array {
  const returns = new Float64Array(toRow - fromRow);
  for (let row = fromRow + 1; row <= toRow; ++row) {
    returns[row - fromRow - 1] = spxClose[row] / spxClose[row - 1] - 1;
  }
  return returns;
}
