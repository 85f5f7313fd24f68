import { firstAfter } from '../contracts/expirations.js';
import type { Market } from '../contracts/market.js';
import { exp } from '../math/index.js';
import type { ReplicatedIndex } from './replicated-index.js';

/** Which VX futures an index holds: it sells the first, little by little, for the last; those between stay. */
export interface FuturesIndexRules {
  /** Rank of the nearest contract held, 1 for the front month. */
  readonly first: number;
  readonly last: number;
}

/** S&P 500 VIX Short-Term Futures index: first and second month. */
export const shortTermFutures: FuturesIndexRules = { first: 1, last: 2 };

/** S&P 500 VIX Mid-Term Futures index: fourth to seventh month. */
export const midTermFutures: FuturesIndexRules = { first: 4, last: 7 };

/**
 * Rebuilds an S&P VIX futures index with interest: within a roll period the first contract's weight falls from 1 to 0
 * in equal daily steps while the last one's rises, so that the average maturity stays.
 *
 * A roll period runs from one settlement day to the day before the next. Weights are set at the close for the next
 * day; contracts between first and last have weight 1 each, all divided by their number.
 *
 * @param isSession - whether the exchange trades on a day: days to come are counted before they are in the market
 * @see S&P Dow Jones Indices, S&P VIX Futures Indices Methodology
 */
export function replicateFuturesIndex(
  market: Market,
  { first, last }: FuturesIndexRules,
  isSession: (day: number) => boolean,
): ReplicatedIndex {
  const { days, vixExpirations } = market;
  const levels = new Float64Array(days.length).fill(Number.NaN);
  levels[0] = 100;
  const rolls: number[] = [];
  const sessions = (from: number, to: number) => {
    let count = 0;
    for (let day = from; day < to; ++day) if (isSession(day)) ++count;
    return count;
  };
  for (let row = 1; row < days.length; ++row) {
    const before = days[row - 1];
    // Weights were set at the close of the day before, inside the period that began with the last settlement.
    const next = firstAfter(vixExpirations, before);
    const ends = vixExpirations[next];
    const began = next > 0 ? vixExpirations[next - 1] : ends - 28;
    const left = sessions(before + 1, ends) / sessions(began, ends);
    let worth = 0;
    let worthNow = 0;
    for (let rank = first; rank <= last; ++rank) {
      const weight = rank === first ? left : rank === last ? 1 - left : 1;
      const expiration = vixExpirations[next + rank - 1];
      if (weight === 0) continue;
      worth += weight * settleOf(market, row - 1, expiration);
      worthNow += weight * settleOf(market, row, expiration);
    }
    const interest = exp((market.rate[row - 1] * (days[row] - before)) / 365) - 1;
    levels[row] = levels[row - 1] * (worthNow / worth + interest);
    if (days[row] === ends) rolls.push(row);
  }
  return { levels, rolls: Int32Array.from(rolls) };
}

/** Settle of a contract, on its last day its final settlement value [volatility points]. */
function settleOf(market: Market, row: number, expiration: number): number {
  if (expiration === market.days[row]) return market.vixSettlement[row];
  const { offsets, expirations, settles } = market.vixFutures;
  for (let contract = offsets[row]; contract < offsets[row + 1]; ++contract) {
    if (expirations[contract] === expiration) return settles[contract];
  }
  return Number.NaN;
}
