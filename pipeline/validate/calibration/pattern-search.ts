/**
 * Minimises a function by trying a step up and down in each coordinate in turn and halving the steps when none helps.
 *
 * Slow and sure: medians and sums of absolute errors have corners at which gradients mislead.
 *
 * @param cost - to be minimised; may be infinite where a point is not allowed
 * @param start - first point
 * @param steps - first step of each coordinate, 0 to hold it
 * @returns the best point found once steps are a thousandth of the first
 * @see Hooke and Jeeves (1961), Journal of the ACM 8(2), 212-229
 */
export function patternSearch(
  cost: (point: readonly number[]) => number,
  start: readonly number[],
  steps: readonly number[],
): number[] {
  let best = [...start];
  let least = cost(best);
  let scale = 1;
  while (scale > 1e-3) {
    let hasImproved = false;
    for (let coordinate = 0; coordinate < best.length; ++coordinate) {
      for (const direction of [1, -1]) {
        const trial = best.with(coordinate, best[coordinate] + direction * scale * steps[coordinate]);
        const value = steps[coordinate] === 0 ? Infinity : cost(trial);
        // Not `>=`: a cost may be NaN, as a mean of infinities is.
        if (!(value < least)) continue;
        best = trial;
        least = value;
        hasImproved = true;
        break;
      }
    }
    if (!hasImproved) scale /= 2;
  }
  return best;
}
