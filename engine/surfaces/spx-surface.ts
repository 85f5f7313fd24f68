import type { Day } from '../contracts/calendar-date.js';
import type { Market } from '../contracts/market.js';
import { exp } from '../math/index.js';
import { timeToMorningSettlement } from './morning-settlement.js';
import { blankSmile, type Smile, shapeSmile } from './smile.js';
import type { SurfaceParameters } from './surface-parameters.js';
import { varianceSwapVolatility } from './variance-term-structure.js';

/** SKEW at which the smile has the slope of the parameters. */
const REFERENCE_SKEW = 120;

/**
 * Steepest slope, and the left join: with them the smiles of all three parameter sets are free of butterfly arbitrage
 * for every SKEW, also at the variance of a year at the volatilities of 2008 (tested).
 */
const STEEPEST_SLOPE = -0.35;
const LEFT_JOIN = -1.25;

/** The right wing is flat from the lowest point of the parabola on, or from here if that lies farther out. */
const LAST_RIGHT_JOIN = 2.5;

/**
 * Smile of the monthly, morning-settled SPX options of one expiration at the close of one day.
 *
 * The forward is the close carried at rate less dividend yield. The S&P closes at 16:00 New York, the volatility
 * indices at 16:15; on a day such as 2018-02-05 they do not describe the same moment.
 *
 * @param dayIndex - row of the market
 * @param expiration - [days since epoch]
 * @param out - receives the result
 */
export function makeSpxSmile(
  market: Market,
  dayIndex: number,
  expiration: Day,
  parameters: SurfaceParameters,
  out: Smile = blankSmile(),
): Smile {
  const timeToExpiry = timeToMorningSettlement(expiration - market.days[dayIndex]);
  const rate = market.rate[dayIndex];
  out.forward = market.spxClose[dayIndex] * exp((rate - market.dividendYield[dayIndex]) * timeToExpiry);
  out.timeToExpiry = timeToExpiry;
  out.discountFactor = exp(-rate * timeToExpiry);
  out.atmVolatility = parameters.spxAtmRatio * varianceSwapVolatility(market, dayIndex, timeToExpiry * 365);

  const excessSkew = market.skew[dayIndex] - REFERENCE_SKEW;
  const slope = Math.max(parameters.spxSmileSlope + parameters.spxSmileSlopePerSkew * excessSkew, STEEPEST_SLOPE);
  const curvature = parameters.spxSmileCurvature;
  const rightJoin = Math.min(-slope / (2 * curvature), LAST_RIGHT_JOIN);
  return shapeSmile(out, slope, curvature, LEFT_JOIN, rightJoin);
}
