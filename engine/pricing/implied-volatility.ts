import { inverseNormal, log, normalDensity } from '../math/index.js';
import { intrinsicValue, type OptionType } from './option-type.js';
import { timeValueRatio } from './time-value.js';

/** Far above any deviation (volatility * sqrt(time)) whose price still differs from its limit. */
const LARGEST_DEVIATION = 200;

/** A step this small, relative, ends the search: the next one would be below rounding. */
const LAST_STEP = 1e-8;

/** Halley's method needs 3-6 steps; halving the bracket, should it ever come to that, needs less than 64. */
const MOST_STEPS = 64;

/**
 * The volatility at which `black76Price` gives this price.
 *
 * As accurate as the price allows: an in-the-money price holds the time value only to its own last digits, and
 * the volatility inherits that error.
 *
 * @param price - [index points]
 * @param timeToExpiry - > 0 [years]
 * @returns annualised [fraction]; 0 at the discounted intrinsic value; NaN below it, at or above the discounted
 *   forward (call) or strike (put), and for arguments out of their domain
 * @see Jaeckel (2015), Let's be rational, Wilmott 75, 40-53, for the choice of objectives on both sides of the inflection
 */
export function impliedVolatility(
  optionType: OptionType,
  price: number,
  forward: number,
  strike: number,
  timeToExpiry: number,
  discountFactor: number,
): number {
  if (!(timeToExpiry > 0 && forward > 0 && strike > 0)) return Number.NaN;
  const lower = Math.min(forward, strike);
  const discountedIntrinsic = discountFactor * intrinsicValue(optionType, forward, strike);
  const target = (price - discountedIntrinsic) / (discountFactor * lower);
  if (!(target > 0 && target < 1)) return target === 0 ? 0 : Number.NaN;
  return impliedDeviation(target, log(lower / Math.max(forward, strike))) / Math.sqrt(timeToExpiry);
}

/**
 * The deviation at which `timeValueRatio(logRatio, deviation)` equals the target: Halley steps within a bracket.
 *
 * As a function of the deviation the value turns from convex to concave at sqrt(-2 logRatio). Below, 1/ln(value) is
 * nearly a parabola; above, ln(1 - value) is; each side is solved in its own.
 */
function impliedDeviation(target: number, logRatio: number): number {
  const inflection = Math.sqrt(-2 * logRatio);
  const isBelow = inflection > 0 && target < timeValueRatio(logRatio, inflection);
  let low = isBelow ? 0 : inflection;
  let high = isBelow ? inflection : LARGEST_DEVIATION;
  // Both guesses are bounds from below: the leading term far from the money, and the solution at the money.
  let deviation = isBelow
    ? -logRatio / Math.sqrt(-2 * log(target))
    : Math.max(inflection, -2 * inverseNormal(0.5 * (1 - target)));
  for (let step = 0; step < MOST_STEPS; ++step) {
    const value = timeValueRatio(logRatio, deviation);
    if (value < target) low = deviation;
    else high = deviation;
    const change = isBelow
      ? stepBelow(value, target, logRatio, deviation)
      : stepAbove(value, target, logRatio, deviation);
    let next = deviation + change;
    if (!(next >= low && next <= high)) next = 0.5 * (low + high);
    if (Math.abs(next - deviation) <= LAST_STEP * deviation) return next;
    deviation = next;
  }
  return deviation;
}

/** Halley step for 1/ln(value) = 1/ln(target). */
function stepBelow(value: number, target: number, logRatio: number, deviation: number): number {
  const logValue = log(value);
  const logTarget = log(target);
  const growth = slope(logRatio, deviation) / value;
  const newton = (logValue * (logTarget - logValue)) / (logTarget * growth);
  const bend = curvature(logRatio, deviation) - growth - (2 * growth) / logValue;
  return newton / (1 + 0.5 * bend * newton);
}

/** Halley step for ln(1 - value) = ln(1 - target). */
function stepAbove(value: number, target: number, logRatio: number, deviation: number): number {
  const decay = slope(logRatio, deviation) / (1 - value);
  const newton = (log(1 - value) - log(1 - target)) / decay;
  const bend = curvature(logRatio, deviation) + decay;
  return newton / (1 + 0.5 * bend * newton);
}

/** First derivative of `timeValueRatio` by the deviation. */
function slope(logRatio: number, deviation: number): number {
  return normalDensity(logRatio / deviation + 0.5 * deviation);
}

/** Its second derivative over its first. */
function curvature(logRatio: number, deviation: number): number {
  const distance = logRatio / deviation;
  return (distance * distance - 0.25 * deviation * deviation) / deviation;
}
