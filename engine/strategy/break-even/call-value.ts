import type { Day } from '../../contracts/calendar-date.js';
import type { Market } from '../../contracts/market.js';
import { black76Price } from '../../pricing/index.js';
import {
  makeVixSmileAt,
  type SurfaceSetName,
  smileVolatility,
  surfaceParameterSets,
  timeToMorningSettlement,
} from '../../surfaces/index.js';
import type { BoughtCall } from './bought-call.js';
import type { FrozenCurve } from './frozen-curve.js';

/** Where a hedge was bought, and by which model it is priced from there on. */
export interface Scene {
  readonly market: Market;
  /** Row of the purchase. */
  readonly row: number;
  readonly curve: FrozenCurve;
  readonly surface: SurfaceSetName;
}

/**
 * Value of a call on a later day on which the VIX jumps to a level, after nothing happened until then.
 *
 * The VVIX, the rate and the curve by maturity are those of the purchase. On its expiration the call settles at the
 * level; one that expired earlier settled at the VIX of the purchase.
 *
 * @param day - on or after the purchase [days since epoch]
 * @param level - VIX > 0 [volatility points]
 * @returns [volatility points], ≥ 0, rising with the level
 */
export function callValue(scene: Scene, call: BoughtCall, day: Day, level: number): number {
  const { market, row, curve, surface } = scene;
  const days = call.expiration - day;
  if (days < 0) return Math.max(0, curve.vix - call.strike);
  if (days === 0) return Math.max(0, level - call.strike);
  const future = curve.futureAt(days, level);
  const time = timeToMorningSettlement(days);
  const smile = makeVixSmileAt(market, row, future, time, surfaceParameterSets[surface]);
  const volatility = smileVolatility(smile, call.strike) * call.volatilityRatio;
  return black76Price('call', future, call.strike, volatility, time, smile.discountFactor);
}
