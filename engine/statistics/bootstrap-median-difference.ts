import type { BootstrapOptions } from './bootstrap-median.js';
import type { Interval } from './interval.js';
import { median } from './quantile.js';
import { percentileInterval } from './resampling-intervals.js';

export interface DifferenceEstimate extends Interval {
  readonly difference: number;
}

/**
 * Median of one sample minus that of another, resampled: both are drawn from with replacement, independently of each
 * other.
 *
 * @returns in the unit of the values, ascending, shape [replicates]; all NaN when either sample is empty or has a NaN
 * @see Efron & Tibshirani (1993), An Introduction to the Bootstrap, section 8.3, p. 88
 */
export function resampledMedianDifferences(
  first: Float64Array,
  second: Float64Array,
  { replicates, random }: Pick<BootstrapOptions, 'replicates' | 'random'>,
): Float64Array {
  const differences = new Float64Array(replicates);
  if (Number.isNaN(median(first) - median(second))) return differences.fill(Number.NaN);
  const draw = (values: Float64Array) => median(values.map(() => values[random.integer(values.length)]));
  for (let replicate = 0; replicate < replicates; ++replicate) {
    differences[replicate] = draw(first) - draw(second);
  }
  return differences.sort();
}

/**
 * Median of one sample minus that of another, with its percentile bootstrap interval.
 *
 * @returns in the unit of the values; all NaN when either sample is empty or has a NaN
 */
export function bootstrapMedianDifference(
  first: Float64Array,
  second: Float64Array,
  options: BootstrapOptions,
): DifferenceEstimate {
  const resampled = resampledMedianDifferences(first, second, options);
  return { difference: median(first) - median(second), ...percentileInterval(resampled, options.confidence) };
}
