import { roundingOfProduct } from './exact-product.js';
import { expOfSum } from './exp.js';
import { scaledNormalTail } from './scaled-normal-tail.js';

/** 1/sqrt(2 pi) */
const DENSITY_AT_ZERO = 0.3989422804014327;

/** From here on e^(-x^2/2) rounds to 0, and x^2 must not overflow. */
const LAST = 39;

/**
 * Density of the standard normal distribution.
 *
 * @returns within 3 ulp, also in the tails; NaN for NaN
 * @example normalDensity(0) // 0.3989422804014327
 */
export function normalDensity(x: number): number {
  return DENSITY_AT_ZERO * bell(x);
}

/**
 * Cumulative standard normal distribution N(x).
 *
 * The lower tail keeps its relative accuracy down to the smallest number (x = -38.5).
 *
 * @returns in [0, 1], within 5 ulp; NaN for NaN
 * @example normalDistribution(-1.96) // 0.02499789514822044
 */
export function normalDistribution(x: number): number {
  const tail = bell(x) * scaledNormalTail(Math.abs(x));
  return x > 0 ? 1 - tail : tail;
}

/** e^(-x^2/2), the square kept whole. */
function bell(x: number): number {
  const z = Math.min(Math.abs(x), LAST);
  const square = z * z;
  return expOfSum(-0.5 * square, -0.5 * roundingOfProduct(z, z, square));
}
