import type { Market } from '../../contracts/market.js';
import { vixStrikeLadder } from '../../contracts/strike-ladder.js';
import type { Friction } from '../../execution/friction.js';
import { makeMarker } from '../../marking/index.js';
import { dailySmiles, makeVixSmile, type SurfaceSetName, surfaceParameterSets } from '../../surfaces/index.js';
import { strikeForDelta } from '../select-strike.js';
import type { Instrument } from './instrument.js';
import { optionUnit } from './option-unit.js';

/** Delta of the calls that are sold. */
const SHORT_DELTA = 0.25;

/**
 * VIX call spreads: the layer's own call, and the 0.25-delta call of the same expiration sold against it (the next
 * strike up where the layer's call is no nearer to the money itself).
 */
export function vixCallSpreads(market: Market, friction: Friction, surface: SurfaceSetName): Instrument {
  const smileOf = dailySmiles((row, expiration) =>
    makeVixSmile(market, row, expiration, surfaceParameterSets[surface]),
  );
  const marker = makeMarker(market, 'VIX', friction);
  const pricing = { marker, smileOf, settlements: market.vixSettlement };
  return {
    buy(row, { expiration, strike }) {
      const far = strikeForDelta(smileOf(row, expiration), 'call', SHORT_DELTA, vixStrikeLadder);
      const legs = [
        { optionType: 'call', side: 1, strike },
        { optionType: 'call', side: -1, strike: far > strike ? far : vixStrikeLadder.above(strike) },
      ] as const;
      return optionUnit(pricing, legs, expiration, row);
    },
  };
}
