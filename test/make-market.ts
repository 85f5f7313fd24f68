import { isTradingDay, spxMonthlyExpirations, vixExpirations } from '../datasets/calendars/index.js';
import { toDay } from '../engine/contracts/calendar-date.js';
import type { Market } from '../engine/contracts/market.js';
import { makeRandom } from '../engine/math/index.js';
import { fittedVix3m, fittedVix6m, fittedVix9d, fittedVixFuture, fittedVvix } from '../engine/surfaces/index.js';

export interface MarketPath {
  readonly days: Int32Array;
  readonly spx: Float64Array;
  readonly vix: Float64Array;
}

/** A seeded path of S&P and VIX with calm, crashes and recoveries, on real trading days from 2010 on. */
export function randomPath(dayCount: number, seed: number): MarketPath {
  const random = makeRandom(seed);
  const days: number[] = [];
  for (let day = toDay('2010-01-04'); days.length < dayCount; ++day) if (isTradingDay(day)) days.push(day);
  const spx = new Float64Array(dayCount);
  const vix = new Float64Array(dayCount);
  let logSpx = 7;
  let level = 16;
  for (let row = 0; row < dayCount; ++row) {
    const move = (level / 1600) * random.normal() + 0.0003;
    logSpx += move;
    level = Math.min(80, Math.max(9.5, level + 0.06 * (17 - level) - 140 * move + 0.4 * random.normal()));
    // 1000 points and up; a plain rational growth keeps the path the same on every machine.
    spx[row] = 1100 * (1 + (logSpx - 7) + ((logSpx - 7) * (logSpx - 7)) / 2);
    vix[row] = level;
  }
  return { days: Int32Array.from(days), spx, vix };
}

/** A complete market around a path: every other column by the fitted relations. */
export function makeMarket({ days, spx, vix }: MarketPath): Market {
  const lastDay = days[days.length - 1];
  const vixDates = vixExpirations(days[0], lastDay + 400);
  const offsets = [0];
  const expirations: number[] = [];
  const settles: number[] = [];
  for (let row = 0; row < days.length; ++row) {
    for (const expiration of vixDates) {
      if (expiration <= days[row] || expiration > days[row] + 300) continue;
      expirations.push(expiration);
      settles.push(fittedVixFuture(vix[row], expiration - days[row]));
    }
    offsets.push(expirations.length);
  }
  const constant = (value: number) => new Float64Array(days.length).fill(value);
  return {
    days,
    spxClose: spx,
    spxSettlement: spx.map((close, row) => (row === 0 ? close : 0.6 * spx[row - 1] + 0.4 * close)),
    vix,
    vix9d: vix.map(fittedVix9d),
    vix3m: vix.map(fittedVix3m),
    vix6m: vix.map(fittedVix6m),
    vix1y: vix.map(fittedVix6m),
    vvix: vix.map(fittedVvix),
    skew: constant(123),
    vixSettlement: vix.map((_, row) => vix[Math.max(0, row - 1)]),
    rate: constant(0.03),
    dividendYield: constant(0.018),
    spxExpirations: spxMonthlyExpirations(days[0], lastDay + 400),
    vixExpirations: vixDates,
    vixFutures: {
      offsets: Int32Array.from(offsets),
      expirations: Int32Array.from(expirations),
      settles: Float64Array.from(settles),
    },
    optional: {},
    events: {},
  };
}
