import { roundingOfProduct } from './exact-product.js';
import { expOfSum } from './exp.js';
import { millsRatio } from './mills-ratio.js';

/** 1/sqrt(2 pi) */
const DENSITY_AT_ZERO = 0.3989422804014327;

/** From here on n(z) rounds to 0, and z^2 must not overflow. */
const LAST = 39;

/**
 * Density of the standard normal distribution.
 *
 * @returns within 3 ulp, also in the tails; NaN for NaN
 * @example normalDensity(0) // 0.3989422804014327
 */
export function normalDensity(x: number): number {
  const z = x > LAST ? LAST : Math.max(x, -LAST);
  const square = z * z;
  return DENSITY_AT_ZERO * expOfSum(-0.5 * square, -0.5 * roundingOfProduct(z, z, square));
}

/**
 * Cumulative standard normal distribution N(x).
 *
 * The lower tail keeps its relative accuracy down to the smallest number (x = -38.5).
 *
 * @returns in [0, 1], within 5 ulp; NaN for NaN
 * @example normalDistribution(-1.96) // 0.024997895148220435
 */
export function normalDistribution(x: number): number {
  const tail = normalDensity(x) * millsRatio(Math.abs(x));
  return x > 0 ? 1 - tail : tail;
}
