import { CONTRACT_MULTIPLIER, nearestExpiration } from '../../contracts/expirations.js';
import type { Market } from '../../contracts/market.js';
import { vixStrikeLadder } from '../../contracts/strike-ladder.js';
import { fillDelay } from '../../execution/friction.js';
import { makeMarker } from '../../marking/index.js';
import { impliedVolatility } from '../../pricing/index.js';
import {
  curveElasticity,
  makeVixSmile,
  smileDelta,
  smileVolatility,
  surfaceParameterSets,
} from '../../surfaces/index.js';
import type { VixCall } from '../layer/index.js';
import { strikeForRule } from '../select-strike.js';
import type { LayerSpec } from '../specs.js';

/** A call as bought at one close. */
export interface BoughtCall extends VixCall {
  /** VX future of its expiration that day [volatility points]. */
  readonly future: number;
  /** Mid price [volatility points]. */
  readonly premium: number;
  /** Half-spread and commission [volatility points]. */
  readonly entryCost: number;
  /** Whether the premium was quoted, not modelled. */
  readonly isObserved: boolean;
  /** Volatility that the premium implies over the model's of that strike; 1 where the model gave the premium. */
  readonly volatilityRatio: number;
  /** Delta on the future [USD per point]. */
  readonly pointValue: number;
  /** Elasticity of the future to the VIX. */
  readonly elasticity: number;
}

/**
 * The call that a layer's tenor and strike rules buy on a day; what its other rules would do is not asked.
 *
 * @param row - of the market
 * @returns null when nothing fit is listed
 */
export function buyCall(market: Market, row: number, spec: LayerSpec): BoughtCall | null {
  const today = market.days[row];
  // A contract must still be alive, and not yet due to be rolled, when it is filled.
  const rollDays = spec.rollDays !== null && spec.targetDays > spec.rollDays ? spec.rollDays : 0;
  const minimumDays = Math.max(fillDelay(spec.friction), rollDays) + 1;
  const expiration = nearestExpiration(market.vixExpirations, today, spec.targetDays, minimumDays);
  if (Number.isNaN(expiration)) return null;
  const smile = makeVixSmile(market, row, expiration, surfaceParameterSets[spec.surface]);
  const strike = strikeForRule(smile, spec.strike, vixStrikeLadder);
  const marker = makeMarker(market, 'VIX', spec.friction);
  const premium = marker.mark(row, expiration, 'call', strike, smile);
  const isObserved = marker.pricesObserved > 0;
  const { forward, timeToExpiry, discountFactor } = smile;
  const implied = isObserved
    ? impliedVolatility('call', premium, forward, strike, timeToExpiry, discountFactor)
    : Number.NaN;
  return {
    expiration,
    strike,
    future: forward,
    premium,
    entryCost: marker.fillCost(row, expiration, 'call', strike, 1, smile) / CONTRACT_MULTIPLIER,
    isObserved,
    // A quote below intrinsic value on that day's settle implies no volatility.
    volatilityRatio: implied > 0 ? implied / smileVolatility(smile, strike) : 1,
    pointValue: smileDelta(smile, 'call', strike) * CONTRACT_MULTIPLIER,
    elasticity: curveElasticity(expiration - today),
  };
}
