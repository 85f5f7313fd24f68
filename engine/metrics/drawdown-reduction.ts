/**
 * How much of a drawdown a hedge took away: 1 - hedged / unhedged.
 *
 * It has no lower bound: a hedge that bleeds through a shallow drawdown can multiply it. Only depths measured from
 * the same starting capital over the same window may be compared.
 *
 * @param hedged - maximum drawdown of the hedged book, at least 0 [fraction, or USD]
 * @param unhedged - of the unhedged book, in the same unit
 * @returns fraction, at most 1; negative when the hedge made it worse; NaN when the unhedged book never fell
 * @example drawdownReduction(0.13, 0.20) // 0.35
 */
export function drawdownReduction(hedged: number, unhedged: number): number {
  return unhedged > 0 ? 1 - hedged / unhedged : Number.NaN;
}
