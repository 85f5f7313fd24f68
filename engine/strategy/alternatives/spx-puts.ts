import { nearestExpiration } from '../../contracts/expirations.js';
import type { Market } from '../../contracts/market.js';
import { spxStrikeLadder } from '../../contracts/strike-ladder.js';
import type { Friction } from '../../execution/friction.js';
import { makeMarker } from '../../marking/index.js';
import { dailySmiles, makeSpxSmile, type SurfaceSetName, surfaceParameterSets } from '../../surfaces/index.js';
import { strikeForDelta } from '../select-strike.js';
import type { Instrument } from './instrument.js';
import { optionUnit } from './option-unit.js';

/** Unsigned delta of the puts. */
const PUT_DELTA = 0.25;

/**
 * SPX puts at 0.25 delta of the monthly expiration nearest to that of the calls they stand in for: never more than a
 * few days apart, because VIX expirations are set by SPX expirations. They settle in the morning, on the SOQ.
 */
export function spxPuts(market: Market, friction: Friction, surface: SurfaceSetName): Instrument {
  const smileOf = dailySmiles((row, expiration) =>
    makeSpxSmile(market, row, expiration, surfaceParameterSets[surface]),
  );
  const marker = makeMarker(market, 'SPX', friction);
  const pricing = { marker, smileOf, settlements: market.spxSettlement };
  return {
    buy(row, purchase) {
      const today = market.days[row];
      const expiration = nearestExpiration(market.spxExpirations, today, purchase.expiration - today);
      if (Number.isNaN(expiration)) return null;
      const smile = smileOf(row, expiration);
      const strike = strikeForDelta(smile, 'put', PUT_DELTA, spxStrikeLadder(smile.forward, expiration - today));
      return optionUnit(pricing, [{ optionType: 'put', side: 1, strike }], expiration, row);
    },
  };
}
