import type { Interval } from './interval.js';
import { quantileOfSorted } from './quantile.js';

/**
 * Percentile interval of a figure over resamples: what the middle of them show.
 *
 * @param resampled - the figure of each resample, ascending, shape [resamples]
 * @returns NaN at both ends without values
 * @see Efron & Tibshirani (1993), An Introduction to the Bootstrap, section 13.3, p. 170
 */
export function percentileInterval(resampled: Float64Array, confidence: number): Interval {
  const tail = (1 - confidence) / 2;
  return { lower: quantileOfSorted(resampled, tail), upper: quantileOfSorted(resampled, 1 - tail) };
}

/**
 * Basic interval (reverse percentile): resamples lie about the figure as the figure lies about the truth, so their
 * quantiles are turned over at it. It takes out what resampling itself moves the figure by; the percentile interval
 * doubles it.
 *
 * @param resampled - ascending
 * @param figure - of the sample that was resampled
 * @returns NaN at both ends without values or figure
 * @see Davison & Hinkley (1997), Bootstrap Methods and their Application, section 5.2, equation 5.6
 */
export function basicInterval(resampled: Float64Array, figure: number, confidence: number): Interval {
  const { lower, upper } = percentileInterval(resampled, confidence);
  return { lower: 2 * figure - upper, upper: 2 * figure - lower };
}
