import type { BootstrapOptions } from './bootstrap-median.js';
import type { Interval } from './interval.js';
import { median, quantileOfSorted } from './quantile.js';

export interface DifferenceEstimate extends Interval {
  readonly difference: number;
}

/**
 * Median of one sample minus that of another, with its percentile bootstrap interval: both are drawn from with
 * replacement, independently of each other.
 *
 * @returns in the unit of the values; all NaN when either sample is empty or has a NaN
 * @see Efron & Tibshirani (1993), An Introduction to the Bootstrap, section 8.3, p. 88
 */
export function bootstrapMedianDifference(
  first: Float64Array,
  second: Float64Array,
  { confidence, replicates, random }: BootstrapOptions,
): DifferenceEstimate {
  const difference = median(first) - median(second);
  if (Number.isNaN(difference)) return { difference, lower: difference, upper: difference };
  const draw = (values: Float64Array) => median(values.map(() => values[random.integer(values.length)]));
  const differences = new Float64Array(replicates);
  for (let replicate = 0; replicate < replicates; ++replicate) {
    differences[replicate] = draw(first) - draw(second);
  }
  differences.sort();
  const tail = (1 - confidence) / 2;
  return { difference, lower: quantileOfSorted(differences, tail), upper: quantileOfSorted(differences, 1 - tail) };
}
