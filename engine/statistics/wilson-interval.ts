import { inverseNormal } from '../math/index.js';
import type { Interval } from './interval.js';

/**
 * Wilson score interval of a proportion, without continuity correction.
 *
 * With z the normal quantile and p = successes / n:
 * (p + z²/2n ± z √(p(1 - p)/n + z²/4n²)) / (1 + z²/n). Unlike p ± z·se it stays in [0, 1] and does not collapse at
 * 0 of n; it assumes independent windows.
 *
 * @param successes - in [0, n]
 * @param n - windows counted, at least 0
 * @param confidence - in (0, 1)
 * @returns fractions in [0, 1]; all of [0, 1] when n is 0
 * @example wilsonInterval(81, 263, 0.95) // { lower: 0.2553, upper: 0.3662 }
 * @see Newcombe (1998), Two-sided confidence intervals for the single proportion, Statistics in Medicine 17, 857-872
 */
export function wilsonInterval(successes: number, n: number, confidence: number): Interval {
  if (n === 0) return { lower: 0, upper: 1 };
  return scoreInterval(successes / n, n, inverseNormal((1 + confidence) / 2));
}

/**
 * As `wilsonInterval`, from a share and the quantile to use.
 *
 * @param share - in [0, 1]
 * @param n - observations, > 0; need not be whole
 * @param quantile - > 0
 */
export function scoreInterval(share: number, n: number, quantile: number): Interval {
  const squareOverN = (quantile * quantile) / n;
  const centre = share + squareOverN / 2;
  const reach = quantile * Math.sqrt((share * (1 - share)) / n + squareOverN / (4 * n));
  const scale = 1 + squareOverN;
  // At the ends the formula gives exactly 0 and 1; in floating point it misses them by a rounding.
  return {
    lower: share === 0 ? 0 : (centre - reach) / scale,
    upper: share === 1 ? 1 : (centre + reach) / scale,
  };
}
