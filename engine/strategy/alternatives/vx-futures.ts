import type { Market } from '../../contracts/market.js';
import type { Friction } from '../../execution/friction.js';
import { futuresCost, VX_MULTIPLIER } from '../../execution/futures-cost.js';
import { vixFutureSettle } from '../../surfaces/index.js';
import type { Instrument } from './instrument.js';

/** A call's delta is worth 100 USD per point at most; a future is worth 1000. */
const CALLS_PER_FUTURE = 10;

/**
 * Long VX futures of the calls' own expiration, fully funded: their notional equals the premium, which stays in the
 * account and earns the T-bill rate. Gains are paid out when the futures are sold or settle; interest on the daily
 * settlements before that is left out.
 */
export function vxFutures(market: Market, friction: Friction): Instrument {
  const cost = futuresCost(friction, CALLS_PER_FUTURE);
  return {
    buy(row, { expiration }) {
      const bought = vixFutureSettle(market, row, expiration);
      return {
        expiration,
        price: bought * VX_MULTIPLIER,
        outlay: 0,
        entryCost: cost,
        valueAt: (day) => (vixFutureSettle(market, day, expiration) - bought) * VX_MULTIPLIER,
        exitCostAt: () => cost,
        settlementAt: (day) => (market.vixSettlement[day] - bought) * VX_MULTIPLIER,
      };
    },
  };
}
