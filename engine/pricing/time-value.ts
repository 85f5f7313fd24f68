import { exp, log, scaledNormalTail } from '../math/index.js';

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
 * exponential serves both terms, and far from the money the difference is taken between the scaled tails, which keeps
 * the digits that a difference of two distributions loses.
 *
 * @param logRatio - ln(lower/upper), <= 0
 */
export function timeValueRatio(logRatio: number, deviation: number): number {
  const distance = logRatio / deviation;
  const a = distance + 0.5 * deviation;
  const b = distance - 0.5 * deviation;
  // Plainly squared: what that costs far out, the rounding of `a` itself has cost already.
  const bell = exp(-0.5 * a * a);
  const tailOfA = scaledNormalTail(Math.abs(a));
  const tailOfB = scaledNormalTail(-b);
  const ratio = a < 0 ? bell * (tailOfA - tailOfB) : 1 - bell * (tailOfA + tailOfB);
  // A deviation near 1e-16 leaves nothing but rounding, of either sign.
  return Math.max(ratio, 0);
}
