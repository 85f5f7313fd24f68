import { type Day, toIsoDate } from '../contracts/calendar-date.js';
import type { Market } from '../contracts/market.js';
import { exp } from '../math/index.js';
import { timeToMorningSettlement } from './morning-settlement.js';
import { blankSmile, type Smile, shapeSmile } from './smile.js';
import type { SurfaceParameters } from './surface-parameters.js';

/** Horizon of the VVIX [years]. */
const VVIX_HORIZON = 30 / 365;

/** Volatility is flat below the first; above the second total variance grows linearly in log-moneyness. */
const LEFT_JOIN = -2;
const RIGHT_JOIN = 2;

/**
 * Smile of the VIX options of one expiration at the close of one day.
 *
 * The forward is the settle of the VX future of the same expiration: the VIX itself cannot be held, and its options
 * do not follow it.
 *
 * @param dayIndex - row of the market
 * @param expiration - [days since epoch]
 * @param out - receives the result
 * @throws Error when the market has no future of that expiration on that day
 */
export function makeVixSmile(
  market: Market,
  dayIndex: number,
  expiration: Day,
  parameters: SurfaceParameters,
  out: Smile = blankSmile(),
): Smile {
  const timeToExpiry = timeToMorningSettlement(expiration - market.days[dayIndex]);
  return makeVixSmileAt(market, dayIndex, vixFutureSettle(market, dayIndex, expiration), timeToExpiry, parameters, out);
}

/**
 * The same around any future and for any time to expiry: the day's VVIX and rate, another day's or another level's
 * future.
 *
 * @param forward - VX future of the options' expiration [volatility points]
 * @param timeToExpiry - > 0 [years]
 */
export function makeVixSmileAt(
  market: Market,
  dayIndex: number,
  forward: number,
  timeToExpiry: number,
  parameters: SurfaceParameters,
  out: Smile = blankSmile(),
): Smile {
  out.forward = forward;
  out.timeToExpiry = timeToExpiry;
  out.discountFactor = exp(-market.rate[dayIndex] * timeToExpiry);
  const kappa = parameters.vixMeanReversion;
  const decay = Math.sqrt(averageDecay(kappa, timeToExpiry) / averageDecay(kappa, VVIX_HORIZON));
  out.atmVolatility = (market.vvix[dayIndex] / 100) * parameters.vixAtmRatio * decay;
  return shapeSmile(out, parameters.vixSmileSlope, 0, 0, LEFT_JOIN, RIGHT_JOIN);
}

/** Average over [0, time] of the instantaneous variance e^(-2 kappa t). */
function averageDecay(kappa: number, time: number): number {
  const exponent = 2 * kappa * time;
  return (1 - exp(-exponent)) / exponent;
}

/**
 * Settle of the VX future of an expiration on a day.
 *
 * @throws Error when the market has none
 */
export function vixFutureSettle(market: Market, dayIndex: number, expiration: Day): number {
  const { offsets, expirations, settles } = market.vixFutures;
  for (let row = offsets[dayIndex]; row < offsets[dayIndex + 1]; ++row) {
    if (expirations[row] === expiration) return settles[row];
  }
  throw new Error(`VX futures of ${toIsoDate(market.days[dayIndex])}: no contract expires ${toIsoDate(expiration)}`);
}
