import type { Random } from '../math/index.js';
import type { Interval } from './interval.js';
import { quantileOfSorted } from './quantile.js';

export interface BootstrapOptions {
  /** In (0, 1), e.g. 0.95. */
  readonly confidence: number;
  /** Resamples drawn; 2,000 or more for a 95% interval. */
  readonly replicates: number;
  readonly random: Random;
}

export interface MedianEstimate extends Interval {
  readonly median: number;
}

/**
 * Median with its percentile bootstrap interval: whole values are drawn with replacement, independently, so they
 * must be independent themselves (volatility cycles are; overlapping windows are not).
 *
 * Each resample is tallied over the ranks of the sorted values, which finds its median without sorting again.
 *
 * @param values - not changed, any order
 * @returns in the unit of `values`; all NaN without values or when one is NaN
 * @see Efron & Tibshirani (1993), An Introduction to the Bootstrap, section 13.3, p. 170
 */
export function bootstrapMedian(values: Float64Array, options: BootstrapOptions): MedianEstimate {
  const { confidence, replicates, random } = options;
  const sorted = values.slice().sort();
  const median = quantileOfSorted(sorted, 0.5);
  if (Number.isNaN(median)) return { median, lower: median, upper: median };

  const medians = new Float64Array(replicates);
  const tally = new Int32Array(sorted.length);
  for (let replicate = 0; replicate < replicates; ++replicate) {
    tally.fill(0);
    for (let draw = 0; draw < sorted.length; ++draw) {
      const rank = random.integer(sorted.length);
      tally[rank] = tally[rank] + 1;
    }
    medians[replicate] = tallyMedian(sorted, tally);
  }
  medians.sort();
  const tail = (1 - confidence) / 2;
  return { median, lower: quantileOfSorted(medians, tail), upper: quantileOfSorted(medians, 1 - tail) };
}

/** Median of the resample that holds `sorted[rank]` as often as `tally[rank]` says. */
function tallyMedian(sorted: Float64Array, tally: Int32Array): number {
  const count = sorted.length;
  const lowerMiddle = (count - 1) >> 1;
  const upperMiddle = count >> 1;
  let seen = tally[0];
  let rank = 0;
  while (seen <= lowerMiddle) seen += tally[++rank];
  const lower = sorted[rank];
  while (seen <= upperMiddle) seen += tally[++rank];
  // The same arithmetic as `median`: lower + half the gap, exact when both are equal.
  return lower + 0.5 * (sorted[rank] - lower);
}
