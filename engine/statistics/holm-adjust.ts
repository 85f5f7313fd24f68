/**
 * p-values adjusted for testing many claims at once: each, by rank, times the number of tests not yet rejected, never
 * below a smaller one's. Rejecting where the adjusted value is at most α keeps the chance of any false rejection at
 * most α, whatever the dependence between the tests.
 *
 * @param pValues - in [0, 1], any order
 * @returns adjusted values in the order given, in [0, 1]
 * @example holmAdjust([0.01, 0.04, 0.03]) // [0.03, 0.06, 0.06]
 * @see Holm (1979), A Simple Sequentially Rejective Multiple Test Procedure, Scandinavian Journal of
 *   Statistics 6, 65-70
 */
export function holmAdjust(pValues: readonly number[]): number[] {
  const order = pValues.map((_, test) => test).sort((a, b) => pValues[a] - pValues[b]);
  const adjusted = new Array<number>(pValues.length);
  let largest = 0;
  for (const [rank, test] of order.entries()) {
    largest = Math.max(largest, Math.min(1, (pValues.length - rank) * pValues[test]));
    adjusted[test] = largest;
  }
  return adjusted;
}
