import type { Interval } from './interval.js';
import { mean, standardDeviation } from './moments.js';
import { studentQuantile } from './student-quantile.js';

/** An estimate with its interval. */
export interface MeanEstimate extends Interval {
  readonly mean: number;
}

/** Values below which Student's quantile is not to be had. */
const FEWEST_VALUES = 5;

/**
 * Mean of independent values with Student's interval: mean ± t s / √n, n - 1 degrees of freedom.
 *
 * @param confidence - in (0, 1)
 * @returns in the unit of `values`; ends NaN with fewer than five values, all NaN without any
 * @example meanInterval(Float64Array.of(2, 4, 4, 6, 9), 0.95) // { mean: 5, lower: 1.72, upper: 8.28 }
 * @see Student (1908), The probable error of a mean, Biometrika 6(1), 1-25
 */
export function meanInterval(values: Float64Array, confidence: number): MeanEstimate {
  const centre = mean(values);
  if (values.length < FEWEST_VALUES) return { mean: centre, lower: Number.NaN, upper: Number.NaN };
  const quantile = studentQuantile((1 + confidence) / 2, values.length - 1);
  const reach = (quantile * standardDeviation(values)) / Math.sqrt(values.length);
  return { mean: centre, lower: centre - reach, upper: centre + reach };
}
