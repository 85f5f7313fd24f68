import { log, normalDistribution } from '../math/index.js';
import { black76Price, type OptionType } from '../pricing/index.js';

/**
 * Volatility by strike for one expiration on one day: plain data.
 *
 * With x = ln(strike/forward) / atmDeviation, volatility is atmVolatility * (1 + slope x + c x^2) between the joins,
 * where c is leftCurvature below the money and rightCurvature above. Beyond the joins the *squared* relative
 * volatility runs on in a straight line, so total variance is linear in log-moneyness there, as no-arbitrage bounds
 * allow (Lee 2004); a polynomial, or an x that stops, does not obey them.
 */
export interface Smile {
  /** [index points] */
  forward: number;
  /** [years] */
  timeToExpiry: number;
  discountFactor: number;
  /** Annualised [fraction]. */
  atmVolatility: number;
  /** atmVolatility * sqrt(timeToExpiry): the unit of x. */
  atmDeviation: number;
  slope: number;
  leftCurvature: number;
  rightCurvature: number;
  /** x where each wing begins, squared relative volatility there, and its change per unit of x. */
  leftJoin: number;
  leftVariance: number;
  leftSlope: number;
  rightJoin: number;
  rightVariance: number;
  rightSlope: number;
}

/** A smile to be filled. */
export function blankSmile(): Smile {
  return {
    forward: Number.NaN,
    timeToExpiry: Number.NaN,
    discountFactor: Number.NaN,
    atmVolatility: Number.NaN,
    atmDeviation: Number.NaN,
    slope: Number.NaN,
    leftCurvature: Number.NaN,
    rightCurvature: Number.NaN,
    leftJoin: Number.NaN,
    leftVariance: Number.NaN,
    leftSlope: Number.NaN,
    rightJoin: Number.NaN,
    rightVariance: Number.NaN,
    rightSlope: Number.NaN,
  };
}

/**
 * Sets the shape of a smile whose other fields are set.
 *
 * Each wing continues the tangent of squared volatility, except that volatility never falls away from the money: there
 * the wing is flat, and the corner, being convex, adds density instead of taking it.
 *
 * @param slope - relative change of volatility per unit of x at the money
 * @param leftCurvature - its square term below the money
 * @param rightCurvature - and above it
 * @param leftJoin - x < 0
 * @param rightJoin - x > 0
 */
export function shapeSmile(
  smile: Smile,
  slope: number,
  leftCurvature: number,
  rightCurvature: number,
  leftJoin: number,
  rightJoin: number,
): Smile {
  const left = 1 + leftJoin * (slope + leftJoin * leftCurvature);
  const right = 1 + rightJoin * (slope + rightJoin * rightCurvature);
  smile.atmDeviation = smile.atmVolatility * Math.sqrt(smile.timeToExpiry);
  smile.slope = slope;
  smile.leftCurvature = leftCurvature;
  smile.rightCurvature = rightCurvature;
  smile.leftJoin = leftJoin;
  smile.leftVariance = left * left;
  smile.leftSlope = Math.min(2 * left * (slope + 2 * leftCurvature * leftJoin), 0);
  smile.rightJoin = rightJoin;
  smile.rightVariance = right * right;
  smile.rightSlope = Math.max(2 * right * (slope + 2 * rightCurvature * rightJoin), 0);
  return smile;
}

/**
 * Volatility of one strike.
 *
 * @param strike - > 0 [index points]
 * @returns annualised [fraction], > 0
 */
export function smileVolatility(smile: Smile, strike: number): number {
  const x = log(strike / smile.forward) / smile.atmDeviation;
  if (x < smile.leftJoin) {
    return smile.atmVolatility * Math.sqrt(smile.leftVariance + smile.leftSlope * (x - smile.leftJoin));
  }
  if (x > smile.rightJoin) {
    return smile.atmVolatility * Math.sqrt(smile.rightVariance + smile.rightSlope * (x - smile.rightJoin));
  }
  return smile.atmVolatility * (1 + x * (smile.slope + x * (x < 0 ? smile.leftCurvature : smile.rightCurvature)));
}

/** Black-76 price at the strike's own volatility [index points]. */
export function smilePrice(smile: Smile, optionType: OptionType, strike: number): number {
  const volatility = smileVolatility(smile, strike);
  return black76Price(optionType, smile.forward, strike, volatility, smile.timeToExpiry, smile.discountFactor);
}

/**
 * Size of the forward delta at the strike's own volatility: N(d1) for a call, N(-d1) for a put.
 *
 * @returns in [0, 1], undiscounted
 */
export function smileDelta(smile: Smile, optionType: OptionType, strike: number): number {
  const deviation = smileVolatility(smile, strike) * Math.sqrt(smile.timeToExpiry);
  const d1 = log(smile.forward / strike) / deviation + 0.5 * deviation;
  return normalDistribution(optionType === 'call' ? d1 : -d1);
}
