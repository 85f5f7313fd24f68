import type { Market } from '../contracts/market.js';

/**
 * What one dollar of cash earns from the row before to this one: yesterday's T-bill rate, simple, ACT/365.
 *
 * @param row - row of the market ≥ 1
 * @returns [fraction]
 */
export function cashYield(market: Market, row: number): number {
  const elapsed = market.days[row] - market.days[row - 1];
  return (market.rate[row - 1] * elapsed) / 365;
}

/** `cashYield` of every row, 0 on the first, shape [days]. */
export function cashYields(market: Market): Float64Array {
  return Float64Array.from(market.days, (_, row) => (row === 0 ? 0 : cashYield(market, row)));
}
