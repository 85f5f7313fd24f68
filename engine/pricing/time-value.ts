import { exp, log, millsRatio } from '../math/index.js';

/** 1/sqrt(2 pi) */
const DENSITY_AT_ZERO = 0.3989422804014327;

/**
 * Undiscounted value of the out-of-the-money option: what a call or put is worth above its intrinsic value.
 *
 * @param lower - the smaller of forward and strike, > 0 [index points]
 * @param upper - the larger
 * @param deviation - volatility * sqrt(timeToExpiry), > 0
 * @returns in [0, lower] [index points]
 */
export function timeValue(lower: number, upper: number, deviation: number): number {
  return lower * timeValueRatio(log(lower / upper), deviation);
}

/**
 * The same as a fraction of `lower`, from the logarithm.
 *
 * Written in the smaller and larger of forward and strike, one formula serves the call above the forward and the put
 * below it: N(a) - upper/lower N(b) with a, b = logRatio/deviation +- deviation/2. As lower n(a) = upper n(b), one
 * exponential serves both terms, and far from the money the difference is taken between Mills ratios, which keeps
 * the digits that a difference of two distributions loses.
 *
 * @param logRatio - ln(lower/upper), <= 0
 */
export function timeValueRatio(logRatio: number, deviation: number): number {
  const distance = logRatio / deviation;
  const a = distance + 0.5 * deviation;
  const b = distance - 0.5 * deviation;
  // Plainly squared: what that costs far out, the rounding of `a` itself has cost already.
  const density = DENSITY_AT_ZERO * exp(-0.5 * a * a);
  const part = density * tails(a, b);
  const ratio = a < 0 ? part : 1 - part;
  // A deviation near 1e-16 leaves nothing but rounding, of either sign.
  return Math.max(ratio, 0);
}

/** N(a)/n(a) - N(b)/n(b) for a < 0; its complement (1 - N(a))/n(a) + N(b)/n(b) otherwise. b < 0. */
function tails(a: number, b: number): number {
  const tailOfA = millsRatio(Math.abs(a));
  const tailOfB = millsRatio(-b);
  return a < 0 ? tailOfA - tailOfB : tailOfA + tailOfB;
}
