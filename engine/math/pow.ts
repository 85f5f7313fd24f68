import { roundingOfProduct } from './exact-product.js';
import { expOfSum } from './exp.js';
import { LN2_HIGH, LN2_LOW } from './ln2.js';
import { logSeries } from './log-series.js';
import { binaryExponent, LARGEST_DIRECT, powerOfTwo, SMALLEST_NORMAL, SUBNORMAL_LIFT } from './powers-of-two.js';

/** e to this power overflows, and to its negative vanishes. */
const BEYOND_RANGE = 800;

/**
 * base^exponent, the same bits on every machine; special cases as JavaScript's `**`, whose last bits changed between
 * Node 20 and 24.
 *
 * @returns within 1 ulp between 1e-8 and 1e8; the error grows to 25 ulp towards the ends of the range;
 *   NaN for a negative base and a broken exponent
 * @example pow(2, 0.5) // 1.4142135623730951
 */
export function pow(base: number, exponent: number): number {
  if (exponent === 0) return 1;
  const magnitude = Math.abs(base);
  const size =
    magnitude > 0 && magnitude < Number.POSITIVE_INFINITY && Math.abs(exponent) < Number.POSITIVE_INFINITY
      ? positivePower(magnitude, exponent)
      : powerAtInfinity(magnitude, exponent);
  const isNegative = base < 0 || Object.is(base, -0);
  if (!isNegative || isEven(exponent)) return size;
  if (Math.floor(exponent) === exponent) return -size;
  return base < 0 && base > Number.NEGATIVE_INFINITY ? Number.NaN : size;
}

/** e^(y log x), with both factors and the product in two parts each. */
function positivePower(x: number, y: number): number {
  const shift = x < SMALLEST_NORMAL ? SUBNORMAL_LIFT : x > LARGEST_DIRECT ? -SUBNORMAL_LIFT : 0;
  const scaled = x * powerOfTwo(shift);
  const octaves = binaryExponent(scaled);
  const f = scaled * powerOfTwo(-octaves) - 1;
  const k = octaves - shift;

  // s = f / (2 + f) in two parts.
  const divisor = 2 + f;
  const s = f / divisor;
  const product = s * divisor;
  const left = f - product - roundingOfProduct(s, divisor, product) - s * (f - (divisor - 2));
  const sRest = left / divisor;

  // log x = k ln 2 + 2 s + s^3 p(s^2) in two parts, largest first.
  const z = s * s;
  const whole = k * LN2_HIGH;
  const sum = whole + 2 * s;
  const lost = Math.abs(whole) > Math.abs(2 * s) ? 2 * s - (sum - whole) : whole - (sum - 2 * s);
  const rest = lost + ((2 + 2 * z) * sRest + (s * z * logSeries(z) + k * LN2_LOW));
  const logHigh = sum + rest;
  const logLow = rest - (logHigh - sum);

  const high = y * logHigh;
  if (!(Math.abs(high) < BEYOND_RANGE)) return high > 0 ? Number.POSITIVE_INFINITY : 0;
  return expOfSum(high, roundingOfProduct(y, logHigh, high) + y * logLow);
}

/** Where base or exponent is 0, infinite or NaN; `magnitude` is not negative, `exponent` not 0. */
function powerAtInfinity(magnitude: number, exponent: number): number {
  if (Number.isNaN(magnitude) || Number.isNaN(exponent)) return Number.NaN;
  if (magnitude === 1) return Number.NaN;
  return magnitude > 1 === exponent > 0 ? Number.POSITIVE_INFINITY : 0;
}

function isEven(x: number): boolean {
  return Math.floor(x / 2) * 2 === x;
}
