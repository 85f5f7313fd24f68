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
