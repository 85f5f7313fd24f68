import type { Market } from '../../contracts/market.js';

/**
 * VX future of a maturity that never shortens: linear in days between the contracts that expire before and after.
 *
 * Before the first contract the VIX itself stands for a future that expires today.
 *
 * @param maturity - at least 0 [calendar days]
 * @returns [volatility points], shape [days]; NaN on days when no contract expires that late
 */
export function constantMaturityFuture(
  { days, vix, vixFutures: { offsets, expirations, settles } }: Market,
  maturity: number,
): Float64Array {
  const future = new Float64Array(days.length).fill(Number.NaN);
  for (let row = 0; row < days.length; ++row) {
    const expiration = days[row] + maturity;
    let later = offsets[row];
    while (later < offsets[row + 1] && expirations[later] < expiration) ++later;
    if (later === offsets[row + 1]) continue;
    const isFirst = later === offsets[row];
    const nearDay = isFirst ? days[row] : expirations[later - 1];
    const near = isFirst ? vix[row] : settles[later - 1];
    const share = (expiration - nearDay) / (expirations[later] - nearDay);
    future[row] = near + share * (settles[later] - near);
  }
  return future;
}
