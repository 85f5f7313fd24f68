import type { Interval } from './interval.js';
import { longRunVariance } from './long-run-variance.js';
import { mean } from './moments.js';
import { politisWhiteBlockLength } from './politis-white-block-length.js';
import { studentQuantile } from './student-quantile.js';
import { scoreInterval } from './wilson-interval.js';

/** Cosines below which the variance of the rate is not worth estimating. */
const FEWEST_TERMS = 4;

export interface DependentRate extends Interval {
  readonly rate: number;
  /** Independent windows that would tell as much, at most n. */
  readonly effectiveWindows: number;
  /** Politis and White's, or the minimum asked for where that is longer [windows]. */
  readonly blockLength: number;
}

/**
 * Hold rate of windows that overlap or follow from one another, with Wilson's interval for as many independent windows
 * as they are worth.
 *
 * Their long-run variance ω² is averaged over the first n / 4b cosines, b the block length: each cosine's period is at
 * least 8 blocks, where the spectrum of overlapping windows is still flat. The effective number is n p(1 - p) / ω², at
 * most n, and Student's quantile with as many degrees of freedom as cosines stands for the normal one.
 *
 * The percentile and basic intervals of the stationary bootstrap are shorter and miss the hold rate up to three times
 * as often as they say; this one covers 93-97% (docs/coverage.md).
 *
 * @param indicators - 1 where the window holds, else 0; oldest first
 * @param minimumBlock - at least 1: windows of w days that step 21 share days with w / 21 others [windows]
 * @param confidence - in (0, 1)
 * @returns fractions; [0, 1] and a rate of NaN without windows. When all windows hold, or none, or there are 4 or
 *   fewer, nothing shows how they depend and the effective number is n / blockLength
 * @see Lazarus, Lewis, Stock & Watson (2018), HAR Inference: Recommendations for Practice, Journal of Business &
 *   Economic Statistics 36(4), 541-559 (cosines, Student's quantile)
 * @see Newcombe (1998), Two-sided confidence intervals for the single proportion, Statistics in Medicine 17, 857-872
 */
export function dependentRateInterval(
  indicators: Float64Array,
  minimumBlock: number,
  confidence: number,
): DependentRate {
  const count = indicators.length;
  const rate = mean(indicators);
  if (count === 0) return { rate, effectiveWindows: 0, blockLength: minimumBlock, lower: 0, upper: 1 };

  const blockLength = Math.max(politisWhiteBlockLength(indicators), minimumBlock);
  const terms = Math.max(FEWEST_TERMS, Math.floor(count / (4 * blockLength)));
  const quantile = studentQuantile((1 + confidence) / 2, terms);
  const spread = rate * (1 - rate);
  const isEstimable = spread > 0 && terms < count;
  const effectiveWindows = isEstimable
    ? count * Math.min(1, spread / longRunVariance(indicators, terms))
    : count / blockLength;
  return { rate, effectiveWindows, blockLength, ...scoreInterval(rate, effectiveWindows, quantile) };
}
