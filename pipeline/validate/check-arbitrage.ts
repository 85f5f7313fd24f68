import { firstAfter } from '../../engine/contracts/expirations.js';
import type { Market } from '../../engine/contracts/market.js';
import {
  makeSpxSmile,
  makeVixSmile,
  type Smile,
  type SurfaceParameters,
  smilePrice,
  smileVolatility,
} from '../../engine/surfaces/index.js';

/** Expirations looked at on each day: those of the next half year and more. */
const EXPIRATIONS = 8;
/** Strikes per expiration, evenly from this many standard deviations below the forward to as many above. */
const STRIKES = 49;
const WIDTH = 6;

/** Violations of no-arbitrage over some days of a market, and how many comparisons were made. */
export interface ArbitrageCount {
  readonly product: 'SPX' | 'VIX';
  readonly days: number;
  readonly comparisons: number;
  /** Prices that rise or fall the wrong way with the strike, or by more than the strike does. */
  readonly monotone: number;
  /** Prices that are not convex in the strike. */
  readonly convex: number;
  /** Total variance that falls with the expiration, at the same log-moneyness (SPX; VIX futures are each their own). */
  readonly calendar: number;
  /** Calls worth less than the forward is above the strike. */
  readonly belowIntrinsic: number;
}

type Violations = { -readonly [Kind in keyof ArbitrageCount]: ArbitrageCount[Kind] };

/**
 * Counts what an arbitrageur could trade against on the surfaces, on every day of a market.
 *
 * @param parameters - of the surfaces
 */
export function countArbitrage(market: Market, parameters: SurfaceParameters): ArbitrageCount[] {
  const spx = blank('SPX', market.days.length);
  const vix = blank('VIX', market.days.length);
  for (let row = 0; row < market.days.length; ++row) {
    let before: Smile | null = null;
    for (const expiration of nextExpirations(market.spxExpirations, market.days[row])) {
      const smile = makeSpxSmile(market, row, expiration, parameters);
      countStrikes(smile, spx);
      if (before !== null) countCalendar(before, smile, spx);
      before = smile;
    }
    for (const expiration of nextExpirations(market.vixExpirations, market.days[row])) {
      countStrikes(makeVixSmile(market, row, expiration, parameters), vix);
    }
  }
  return [spx, vix];
}

function blank(product: ArbitrageCount['product'], days: number): Violations {
  return { product, days, comparisons: 0, monotone: 0, convex: 0, calendar: 0, belowIntrinsic: 0 };
}

function nextExpirations(expirations: Int32Array, day: number): Int32Array {
  const next = firstAfter(expirations, day);
  return expirations.subarray(next, next + EXPIRATIONS);
}

function countStrikes(smile: Smile, counted: Violations): void {
  const { forward, discountFactor, atmDeviation } = smile;
  const tolerance = 1e-12 * forward;
  let strike = 0;
  let call = discountFactor * forward;
  let slope = -discountFactor;
  for (let step = 0; step < STRIKES; ++step) {
    const next = forward * Math.exp(atmDeviation * WIDTH * ((2 * step) / (STRIKES - 1) - 1));
    const price = smilePrice(smile, 'call', next);
    const width = next - strike;
    const nextSlope = (price - call) / width;
    const rounding = (4 * tolerance) / width;
    counted.comparisons += 3;
    if (nextSlope > rounding || nextSlope < -discountFactor - rounding) counted.monotone += 1;
    if (nextSlope < slope - rounding) counted.convex += 1;
    if (price < discountFactor * (forward - next) - tolerance) counted.belowIntrinsic += 1;
    strike = next;
    call = price;
    slope = nextSlope;
  }
}

/** At equal strike over forward a later option is worth no less: total variance must not fall. */
function countCalendar(near: Smile, far: Smile, counted: Violations): void {
  for (let step = 0; step < STRIKES; ++step) {
    const moneyness = Math.exp(near.atmDeviation * WIDTH * ((2 * step) / (STRIKES - 1) - 1));
    const variance = (smile: Smile) => smileVolatility(smile, smile.forward * moneyness) ** 2 * smile.timeToExpiry;
    counted.comparisons += 1;
    if (variance(far) < variance(near) * (1 - 1e-12)) counted.calendar += 1;
  }
}
