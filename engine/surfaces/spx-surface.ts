import type { Day } from '../contracts/calendar-date.js';
import type { Market } from '../contracts/market.js';
import { exp, pow } from '../math/index.js';
import { timeToMorningSettlement } from './morning-settlement.js';
import { blankSmile, type Smile, shapeSmile } from './smile.js';
import type { SurfaceParameters } from './surface-parameters.js';
import { varianceSwapVolatility } from './variance-term-structure.js';

/** SKEW and tenor at which the smile has the numbers of the parameters. */
const REFERENCE_SKEW = 120;
const REFERENCE_DAYS = 30;

/** Limits of the slope, beyond any SKEW so far at the tenors that are traded. */
const GENTLEST_SLOPE = -0.05;
const STEEPEST_SLOPE = -0.42;

/**
 * The left wing begins 3 standard deviations below the money, or nearer where the smile is steep: density at the join
 * is positive while volatility times its slope stays below about 1. With these numbers the smiles of all three
 * parameter sets are free of butterfly arbitrage for every SKEW, also at the variance of a year at the volatilities of
 * 2008 (tested).
 */
const FARTHEST_LEFT_JOIN = 3;
const STEEPNESS_AT_JOIN = 0.8;
const NEARER_PER_DEVIATION = 0.45;

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
  return makeSpxSmileAt(market, dayIndex, timeToExpiry, parameters, out);
}

/**
 * The same for an option that expires after any time, such as a weekly one that settles on the close.
 *
 * In data of every date the smile steepens with its tenor and at-the-money volatility falls away from the
 * variance-swap rate, which counts the puts that get dearer: both as powers of time.
 *
 * @param timeToExpiry - > 0 [years]
 */
export function makeSpxSmileAt(
  market: Market,
  dayIndex: number,
  timeToExpiry: number,
  parameters: SurfaceParameters,
  out: Smile = blankSmile(),
): Smile {
  const days = timeToExpiry * 365;
  const rate = market.rate[dayIndex];
  out.forward = market.spxClose[dayIndex] * exp((rate - market.dividendYield[dayIndex]) * timeToExpiry);
  out.timeToExpiry = timeToExpiry;
  out.discountFactor = exp(-rate * timeToExpiry);
  const ratio = parameters.spxAtmRatio * pow(days / REFERENCE_DAYS, parameters.spxAtmRatioTenorPower);
  out.atmVolatility = ratio * varianceSwapVolatility(market, dayIndex, days);

  const excessSkew = market.skew[dayIndex] - REFERENCE_SKEW;
  const monthSlope = parameters.spxSmileSlope + parameters.spxSmileSlopePerSkew * excessSkew;
  const tenorSlope = monthSlope * pow(days / REFERENCE_DAYS, parameters.spxSmileSlopeTenorPower);
  const slope = Math.min(Math.max(tenorSlope, STEEPEST_SLOPE), GENTLEST_SLOPE);
  const lowest = parameters.spxSmileLowestPoint;
  const deviation = out.atmVolatility * Math.sqrt(timeToExpiry);
  const steepJoin = STEEPNESS_AT_JOIN / (-slope * (1 + NEARER_PER_DEVIATION * deviation));
  const leftJoin = -Math.min(FARTHEST_LEFT_JOIN, steepJoin);
  return shapeSmile(out, slope, parameters.spxSmilePutCurvature, -slope / (2 * lowest), leftJoin, lowest);
}
