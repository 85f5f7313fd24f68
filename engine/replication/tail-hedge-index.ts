import { CONTRACT_MULTIPLIER, firstAfter } from '../contracts/expirations.js';
import type { Market } from '../contracts/market.js';
import { vixStrikeLadder } from '../contracts/strike-ladder.js';
import { ModelMarker } from '../marking/index.js';
import { strikeForDelta } from '../strategy/index.js';
import { makeVixSmile } from '../surfaces/index.js';
import { marketAtRoll, ROLL_SHARE } from './market-at-roll.js';
import type { ReplicatedIndex, ReplicationSettings } from './replicated-index.js';

const CALL_DELTA = 0.3;

/** Weight of the calls by the VX future: [future at most, weight], ascending. */
const WEIGHTS: readonly (readonly [number, number])[] = [
  [15, 0],
  [30, 0.01],
  [50, 0.005],
];

/**
 * Share of the account that goes into VIX calls at a roll: 0 up to a future of 15, 1% to 30, 0.5% to 50, 0 above.
 *
 * @param future - the VX future that expires *with the new calls* at the roll; the one that expires that day gives
 * another index (correlation 0.91 instead of 0.99) [volatility points]
 * @see Cboe, VIX Tail Hedge Index (VXTH) description
 */
export function tailHedgeWeight(future: number): number {
  for (const [most, weight] of WEIGHTS) if (future <= most) return weight;
  return 0;
}

/** Calls and index shares in force. */
interface Holding {
  readonly expiration: number;
  readonly strike: number;
  readonly calls: number;
  readonly shares: number;
}

/**
 * Rebuilds the Cboe VIX Tail Hedge index: the S&P 500 with dividends, and at each VIX expiration w of the account in
 * 30-delta VIX calls of the next one. Units stay as they are until the next roll.
 *
 * @param totalReturn - closing level of the S&P 500 with dividends, shape [days]
 */
export function replicateTailHedgeIndex(
  market: Market,
  totalReturn: Float64Array,
  { parameters, friction }: ReplicationSettings,
): ReplicatedIndex {
  const { days, vixExpirations } = market;
  const levels = new Float64Array(days.length).fill(Number.NaN);
  const rolls: number[] = [];
  const marker = new ModelMarker(market.vix, 'VIX', friction);
  let held: Holding | null = null;
  for (let row = 1; row < days.length; ++row) {
    const today = days[row];
    const next = firstAfter(vixExpirations, today);
    if (vixExpirations[next - 1] === today) {
      const index: number = totalReturn[row - 1] + ROLL_SHARE * (totalReturn[row] - totalReturn[row - 1]);
      const value: number =
        held === null ? 100 : held.shares * index + held.calls * callPayoff(market, row, held.strike);
      const roll = marketAtRoll(market, row);
      const expiration = vixExpirations[next];
      const smile = makeVixSmile(roll, 0, expiration, parameters);
      const strike = strikeForDelta(smile, 'call', CALL_DELTA, vixStrikeLadder);
      const price = marker.mark(row, expiration, 'call', strike, smile);
      const cost = marker.fillCost(row, expiration, 'call', strike, 1, smile) / CONTRACT_MULTIPLIER;
      const weight = tailHedgeWeight(smile.forward);
      held = {
        expiration,
        strike,
        calls: (weight * value) / (price + cost),
        shares: ((1 - weight) * value) / index,
      };
      rolls.push(row);
    }
    if (held === null) continue;
    const call =
      held.calls === 0
        ? 0
        : marker.mark(
            row,
            held.expiration,
            'call',
            held.strike,
            makeVixSmile(market, row, held.expiration, parameters),
          );
    levels[row] = held.shares * totalReturn[row] + held.calls * call;
  }
  return { levels, rolls: Int32Array.from(rolls) };
}

function callPayoff(market: Market, row: number, strike: number): number {
  return Math.max(0, market.vixSettlement[row] - strike);
}
