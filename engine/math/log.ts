import { LN2_HIGH, LN2_LOW } from './ln2.js';
import { logSeries } from './log-series.js';
import { binaryExponent, LARGEST_DIRECT, powerOfTwo, SMALLEST_NORMAL, SUBNORMAL_LIFT } from './powers-of-two.js';

/**
 * The natural logarithm, the same bits on every machine.
 *
 * @returns within 1 ulp; -Infinity at 0, NaN below 0, Infinity at Infinity
 * @example log(2) // 0.6931471805599453
 * @see Cody & Waite (1980), Software Manual for the Elementary Functions, chapter 5
 */
export function log(x: number): number {
  if (!(x >= SMALLEST_NORMAL && x <= LARGEST_DIRECT)) return logNearTheLimits(x);
  return logOfScaled(x, 0);
}

/** log(x * 2^octaves) */
function logOfScaled(x: number, octaves: number): number {
  const exponent = binaryExponent(x);
  const f = x * powerOfTwo(-exponent) - 1;
  const s = f / (2 + f);
  const z = s * s;
  // 2 s = f - s f, and f is exact: the rounding of s then only touches the small term.
  const k = exponent + octaves;
  return k * LN2_HIGH + (f - (s * (f - z * logSeries(z)) - k * LN2_LOW));
}

function logNearTheLimits(x: number): number {
  if (x === 0) return Number.NEGATIVE_INFINITY;
  if (!(x > 0) || x === Number.POSITIVE_INFINITY) return x > 0 ? x : Number.NaN;
  return x < 1
    ? logOfScaled(x * powerOfTwo(SUBNORMAL_LIFT), -SUBNORMAL_LIFT)
    : logOfScaled(x * powerOfTwo(-SUBNORMAL_LIFT), SUBNORMAL_LIFT);
}
