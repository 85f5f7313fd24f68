import type { Day } from '../contracts/calendar-date.js';
import { CALL, PUT } from '../contracts/chain-quotes.js';
import { firstAfter } from '../contracts/expirations.js';
import type { Market } from '../contracts/market.js';
import { rootCode } from '../contracts/option-root.js';
import { exp } from '../math/index.js';
import { median } from '../statistics/index.js';
import { timeToMorningSettlement } from '../surfaces/index.js';

/** A call and a put of one strike and expiration, quoted on both sides at one close. */
export interface ParityGap {
  readonly row: number;
  readonly expiration: Day;
  readonly strike: number;
  /**
   * call − put − discountFactor × (VX future − strike): what a conversion (put and future against call) would earn
   * before costs, and a reversal pay [volatility points].
   */
  readonly gap: number;
  /** Calendar days to the nearest VIX expiration, before or after. */
  readonly daysFromExpiration: number;
}

/** Gaps taken together [volatility points]. */
export interface GapSummary {
  readonly pairs: number;
  readonly median: number;
  /** Median and largest of their sizes. */
  readonly medianSize: number;
  readonly largestSize: number;
}

/** Parity near VIX expirations and away from them; null where no pair was quoted. */
export interface ParitySummary {
  readonly nearDays: number;
  readonly near: GapSummary | null;
  readonly away: GapSummary | null;
}

/** The settlement week: from the Friday before a Wednesday expiration to the Monday after. */
const NEAR_DAYS = 5;

/**
 * Put-call parity gap of every VIX call and put quoted as a pair.
 *
 * The forward is the VX future of the same expiration, whose settle and the options' closing quotes may be minutes
 * apart; pairs without that future are left out.
 */
export function parityGaps(market: Market): ParityGap[] {
  const { quotes, days } = market;
  const gaps: ParityGap[] = [];
  if (quotes === undefined) return gaps;
  const root = rootCode('VIX');
  for (let row = 0; row < days.length; ++row) {
    const calls = new Map<string, number>();
    for (let quote = quotes.offsets[row]; quote < quotes.offsets[row + 1]; ++quote) {
      if (quotes.roots[quote] !== root) continue;
      const expiration = quotes.expirations[quote];
      const strike = quotes.strikes[quote];
      const mid = (quotes.bids[quote] + quotes.asks[quote]) / 2;
      const key = `${expiration} ${strike}`;
      // Calls come before the puts of their expiration.
      if (quotes.optionTypes[quote] === CALL) calls.set(key, mid);
      if (quotes.optionTypes[quote] !== PUT) continue;
      const intrinsic = discountedForward(market, row, expiration, strike);
      const gap = (calls.get(key) ?? Number.NaN) - mid - intrinsic;
      if (Number.isNaN(gap)) continue;
      gaps.push({ row, expiration, strike, gap, daysFromExpiration: daysFromExpiration(market, days[row]) });
    }
  }
  return gaps;
}

/**
 * Whether quoted VIX options keep put-call parity, in the week of an expiration and outside it: what conversions and
 * reversals of market makers would show in.
 *
 * @returns null when no pair was quoted on both sides: the check is not available
 */
export function summarizeParity(market: Market): ParitySummary | null {
  const gaps = parityGaps(market);
  if (gaps.length === 0) return null;
  const isNear = ({ daysFromExpiration }: ParityGap) => daysFromExpiration <= NEAR_DAYS;
  return {
    nearDays: NEAR_DAYS,
    near: summarize(gaps.filter(isNear)),
    away: summarize(gaps.filter((gap) => !isNear(gap))),
  };
}

function summarize(gaps: readonly ParityGap[]): GapSummary | null {
  if (gaps.length === 0) return null;
  const values = Float64Array.from(gaps, ({ gap }) => gap);
  const sizes = values.map(Math.abs);
  return {
    pairs: gaps.length,
    median: median(values),
    medianSize: median(sizes),
    largestSize: sizes.reduce((largest, size) => Math.max(largest, size), 0),
  };
}

/** discountFactor × (VX future − strike); NaN without the future. */
function discountedForward({ days, rate, vixFutures }: Market, row: number, expiration: Day, strike: number): number {
  const { offsets, expirations, settles } = vixFutures;
  const contract = expirations.subarray(0, offsets[row + 1]).indexOf(expiration, offsets[row]);
  if (contract < 0) return Number.NaN;
  return exp(-rate[row] * timeToMorningSettlement(expiration - days[row])) * (settles[contract] - strike);
}

function daysFromExpiration({ vixExpirations }: Market, today: Day): number {
  const next = firstAfter(vixExpirations, today - 1);
  const until = next < vixExpirations.length ? vixExpirations[next] - today : Number.POSITIVE_INFINITY;
  const since = next > 0 ? today - vixExpirations[next - 1] : Number.POSITIVE_INFINITY;
  return Math.min(until, since);
}
