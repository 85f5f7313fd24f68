import { firstAfter } from '../../engine/contracts/expirations.js';
import type { Market } from '../../engine/contracts/market.js';
import { sliceMarket } from '../../engine/contracts/market-slice.js';
import { SignalReader } from '../../engine/signals/index.js';
import { type CondorSpec, type CondorsInForce, walkCondorLadder } from '../../engine/strategy/index.js';

/** Calendar days of condors before the day: the longest tenor of a layer and the build-up of the ladder. */
const HISTORY_DAYS = 330;

/**
 * What the condors stand at on a day: their risk and vega, and the credits of the days before it.
 *
 * @param row - of the market
 * @returns the condors by the calendar days whose credits are in the purse, the day's own included
 */
export function condorsOnDay(market: Market, row: number, spec: CondorSpec): (purseDays: number) => CondorsInForce {
  const today = market.days[row];
  const from = firstAfter(market.days, today - HISTORY_DAYS);
  const days = sliceMarket(market, from, row + 1);
  const track = walkCondorLadder(days, spec, new SignalReader(market, from, row + 1), 0);
  const last = row - from;
  return (purseDays) => {
    let purse = 0;
    for (let day = firstAfter(days.days, today - purseDays); day <= last; ++day) purse += track.credit[day];
    return { risk: track.riskInForce[last], vega: track.vega[last], purse };
  };
}
