/**
 * What the moments of a series are made of, from one pass: sums of its values less the first one.
 *
 * The shift keeps the squares from cancelling where a series varies little around a large mean; a series that does not
 * vary has sums of exactly zero. Added from first to last, so that several series can be summed side by side.
 */
export interface ShiftedSums {
  readonly count: number;
  readonly first: number;
  /** Σ (value − first) */
  readonly total: number;
  /** Σ (value − first)² */
  readonly squares: number;
}

export function shiftedSums(values: Float64Array): ShiftedSums {
  const first = values.length > 0 ? values[0] : Number.NaN;
  let total = 0;
  let squares = 0;
  for (const value of values) {
    const shifted = value - first;
    total += shifted;
    squares += shifted * shifted;
  }
  return { count: values.length, first, total, squares };
}

/** Arithmetic mean; NaN without values. */
export function meanOf({ count, first, total }: ShiftedSums): number {
  return first + total / count;
}

/** Squared deviations from the mean, summed, ≥ 0. */
export function squaredDeviationsOf({ count, total, squares }: ShiftedSums): number {
  const sum = squares - (total * total) / count;
  return sum < 0 ? 0 : sum;
}

/** Standard deviation of a sample: squared deviations over n - 1; NaN with fewer than two values. */
export function standardDeviationOf(sums: ShiftedSums): number {
  return sums.count > 1 ? Math.sqrt(squaredDeviationsOf(sums) / (sums.count - 1)) : Number.NaN;
}
