/**
 * Expected shortfall: the mean of the worst 1 - confidence of all returns, as a loss.
 *
 * When that share is not a whole number of returns, the next one counts with the fraction left over, so the
 * measure is continuous in `confidence`.
 *
 * @param returns - per period [fraction, or USD], shape [periods]; not changed
 * @param confidence - in (0, 1)
 * @returns mean loss in the tail, positive for a loss, in the unit of `returns`; NaN without returns
 * @example expectedShortfall(Float64Array.of(-0.04, -0.01, 0.02, 0.03), 0.5) // 0.025
 * @see Acerbi & Tasche (2002), On the coherence of expected shortfall, Journal of Banking & Finance 26, Prop. 4.1
 */
export function expectedShortfall(returns: Float64Array, confidence = 0.95): number {
  const sorted = returns.slice().sort();
  const tail = sorted.length * (1 - confidence);
  const whole = Math.min(Math.floor(tail), sorted.length - 1);
  let sum = 0;
  for (let rank = 0; rank < whole; ++rank) sum += sorted[rank];
  return -(sum + (tail - whole) * sorted[whole]) / tail;
}
