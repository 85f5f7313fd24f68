import type { Market } from '../contracts/market.js';

/**
 * S&P 500 with dividends reinvested, from closes and dividend yields.
 *
 * A yield that is paid every day: within a month the real index runs ahead or behind by the season of dividends.
 *
 * @returns closing level, the S&P itself on the first row, shape [days]
 */
export function totalReturnIndex(market: Market): Float64Array {
  const { days, spxClose } = market;
  const levels = new Float64Array(days.length);
  levels[0] = spxClose[0];
  for (let row = 1; row < days.length; ++row) {
    const growth = spxClose[row] / spxClose[row - 1] + dividendReturn(market, row);
    levels[row] = levels[row - 1] * growth;
  }
  return levels;
}

/** Dividends from the row before to this one, per index point held [fraction]. */
export function dividendReturn(market: Market, row: number): number {
  return (market.dividendYield[row - 1] * (market.days[row] - market.days[row - 1])) / 365;
}
