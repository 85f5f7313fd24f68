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
  const z = inverseNormal((1 + confidence) / 2);
  const share = successes / n;
  const zSquaredOverN = (z * z) / n;
  const centre = share + zSquaredOverN / 2;
  const reach = z * Math.sqrt((share * (1 - share)) / n + zSquaredOverN / (4 * n));
  const scale = 1 + zSquaredOverN;
  // At the ends the formula gives exactly 0 and 1; in floating point it misses them by a rounding.
  return {
    lower: successes === 0 ? 0 : (centre - reach) / scale,
    upper: successes === n ? 1 : (centre + reach) / scale,
  };
}
