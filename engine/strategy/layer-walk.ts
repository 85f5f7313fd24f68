import { type Blotter, type PriceSource, priceSource } from '../book/blotter.js';
import { type Day, toIsoDate } from '../contracts/calendar-date.js';
import { CONTRACT_MULTIPLIER, nearestExpiration } from '../contracts/expirations.js';
import type { Market } from '../contracts/market.js';
import { vixStrikeLadder } from '../contracts/strike-ladder.js';
import { fillDelay } from '../execution/friction.js';
import { makeMarker } from '../marking/index.js';
import { curveElasticity, makeVixSmile, type Smile, smileDelta, surfaceParameterSets } from '../surfaces/index.js';
import { strikeForRule } from './select-strike.js';
import type { LayerSpec } from './specs.js';

/**
 * Day-by-day record of one call held under a layer's rules, before anyone decides how many calls there are.
 * Every column has shape [days]; money is [USD per call].
 */
export interface LayerTrack {
  /** 1 where the call carried into the day is sold or settles that day, else 0. */
  readonly leaves: Float64Array;
  /** What the leaving call brings at mid or settlement. */
  readonly proceeds: Float64Array;
  /** Cost of selling it; 0 at settlement. */
  readonly exitCost: Float64Array;
  /** 1 where a call is bought that day, else 0. */
  readonly enters: Float64Array;
  /** Mid price of the bought call. */
  readonly premium: Float64Array;
  /** Cost of buying it. */
  readonly entryCost: Float64Array;
  /** Delta of the bought call on its VX future [USD per point]. */
  readonly pointValue: Float64Array;
  /** Elasticity of that future to the VIX, by the fitted curve [1]. */
  readonly elasticity: Float64Array;
  /** Mid value of the call in force after the day's fills; 0 when there is none. */
  readonly mark: Float64Array;
  /** Prices that the day's mark and fills needed, and how many of them were quoted that day. */
  readonly pricesUsed: Float64Array;
  readonly pricesObserved: Float64Array;
}

/** Names of the track's columns, in their fixed order. */
export const LAYER_COLUMNS = [
  'leaves',
  'proceeds',
  'exitCost',
  'enters',
  'premium',
  'entryCost',
  'pointValue',
  'elasticity',
  'mark',
  'pricesUsed',
  'pricesObserved',
] as const satisfies readonly (keyof LayerTrack)[];

interface HeldCall {
  readonly expiration: Day;
  readonly strike: number;
}

/**
 * Walks one call through the market under a layer's rules: bought at the listed expiration nearest to the target
 * tenor, held to settlement (or sold at the roll day), replaced the same day.
 *
 * A layer whose target tenor is not longer than its roll day is held to expiry: rolling it would sell it as it is
 * bought. `stressed` friction fills every order but settlement one trading day late.
 *
 * @param firstRow - row of the market on which the layer first decides to buy
 * @param name - names the layer in the blotter
 */
export function walkLayer(
  market: Market,
  spec: LayerSpec,
  firstRow: number,
  name = 'layer',
  blotter?: Blotter,
): LayerTrack {
  const parameters = surfaceParameterSets[spec.surface];
  const track = Object.fromEntries(
    LAYER_COLUMNS.map((column) => [column, new Float64Array(market.days.length)]),
  ) as unknown as LayerTrack;
  const marker = makeMarker(market, 'VIX', spec.friction);
  const delay = fillDelay(spec.friction);
  const rollDays = spec.rollDays !== null && spec.targetDays > spec.rollDays ? spec.rollDays : null;
  // A contract must still be alive, and not yet due to roll, on the day it is filled.
  const minimumDays = Math.max(rollDays ?? 0, delay) + 1;

  let held: HeldCall | null = null;
  let order: { readonly buy: HeldCall | null; readonly fillRow: number; readonly reason: string } | null = null;

  const report = (
    row: number,
    action: 'buy' | 'sell' | 'settle',
    call: HeldCall,
    price: number,
    source: PriceSource,
    cost: number,
    reason: string,
  ) =>
    blotter?.({
      row,
      book: name,
      action,
      contract: `VIX ${toIsoDate(call.expiration)} ${call.strike} call`,
      quantity: 1,
      price,
      priceSource: source,
      cost,
      reason,
    });

  for (let row = firstRow; row < market.days.length; ++row) {
    const today = market.days[row];
    const { pricesUsed, pricesObserved } = marker;

    if (held !== null && held.expiration <= today) {
      const value = Math.max(0, market.vixSettlement[row] - held.strike);
      track.leaves[row] = 1;
      track.proceeds[row] = value * CONTRACT_MULTIPLIER;
      report(row, 'settle', held, value, 'settlement', 0, 'settlement');
      held = null;
    }

    if (order === null) {
      const reason: string | null =
        held === null ? 'entry' : rollDays !== null && held.expiration - today <= rollDays ? 'roll' : null;
      if (reason !== null) order = { buy: chooseCall(row), fillRow: row + delay, reason };
    }

    if (order !== null && order.fillRow <= row) {
      if (held !== null) {
        const smile = makeVixSmile(market, row, held.expiration, parameters);
        const price = marker.mark(row, held.expiration, 'call', held.strike, smile);
        const { cost, source } = fill(row, held, -1, smile);
        track.leaves[row] = 1;
        track.proceeds[row] = price * CONTRACT_MULTIPLIER;
        track.exitCost[row] = cost;
        report(row, 'sell', held, price, source, cost, order.reason);
      }
      held = order.buy;
      if (held !== null) {
        const smile = makeVixSmile(market, row, held.expiration, parameters);
        const price = marker.mark(row, held.expiration, 'call', held.strike, smile);
        const { cost, source } = fill(row, held, 1, smile);
        track.enters[row] = 1;
        track.premium[row] = price * CONTRACT_MULTIPLIER;
        track.entryCost[row] = cost;
        track.pointValue[row] = smileDelta(smile, 'call', held.strike) * CONTRACT_MULTIPLIER;
        track.elasticity[row] = curveElasticity(held.expiration - today);
        report(row, 'buy', held, price, source, cost, order.reason);
      }
      order = null;
    }

    if (held !== null) {
      const smile = makeVixSmile(market, row, held.expiration, parameters);
      track.mark[row] = marker.mark(row, held.expiration, 'call', held.strike, smile) * CONTRACT_MULTIPLIER;
    }
    track.pricesUsed[row] = marker.pricesUsed - pricesUsed;
    track.pricesObserved[row] = marker.pricesObserved - pricesObserved;
  }
  return track;

  function fill(row: number, { expiration, strike }: HeldCall, side: 1 | -1, smile: Smile) {
    const observedBefore = marker.pricesObserved;
    const cost = marker.fillCost(row, expiration, 'call', strike, side, smile);
    return { cost, source: priceSource(marker.pricesObserved - observedBefore, 1) };
  }

  function chooseCall(row: number): HeldCall | null {
    const today = market.days[row];
    const expiration = nearestExpiration(market.vixExpirations, today, spec.targetDays, minimumDays);
    if (Number.isNaN(expiration)) return null;
    const strike = strikeForRule(makeVixSmile(market, row, expiration, parameters), spec.strike, vixStrikeLadder);
    return { expiration, strike };
  }
}
