import { spxMonthlyExpirations, vixExpirations } from '../../../datasets/calendars/index.js';
import { extrapolatedVix1y, fillVixFutures, yearlyDividendYield } from '../../../datasets/models/index.js';
import { FUTURES_HORIZON_DAYS, type Observations, type ObservedSeries } from '../../../datasets/schemas/index.js';
import { type Day, toIsoDate } from '../../../engine/contracts/calendar-date.js';
import { firstAfter } from '../../../engine/contracts/expirations.js';
import type { Market } from '../../../engine/contracts/market.js';
import { sliceMarket } from '../../../engine/contracts/market-slice.js';
import { fittedVix3m, fittedVix6m, fittedVix9d, fittedVvix, TYPICAL_SKEW } from '../../../engine/surfaces/index.js';

/** An index may be this many calendar days old. */
const OLDEST_INDEX = 5;
/** The bill rate and the dividend yield move slowly, and their publishers end before the latest chains. */
const OLDEST_RATE = 365;

/** Row of a day in a market as a market of its own; null when the market has no such day. */
export function dayOfMarket(market: Market, day: Day): Market | null {
  const row = firstAfter(market.days, day) - 1;
  return market.days[row] === day ? sliceMarket(market, row, row + 1) : null;
}

/**
 * A market of one day from index files, for a day that the dataset does not reach.
 *
 * Indices are at most five days old, else follow from the VIX as in a dataset; the rate is the last one published.
 *
 * @param spot - S&P 500, where the chain file says it; NaN where the index files must
 * @returns the market, or which index is missing
 */
export function marketFromIndices(observations: Observations, day: Day, spot: number): Market | string {
  const latest = (column: ObservedSeries['column'], oldest: number) => latestOf(observations, column, day, oldest);
  const spx = spot > 0 ? spot : latest('spx_close', 0);
  const vix = latest('vix', OLDEST_INDEX);
  const rate = latest('rate', OLDEST_RATE);
  const missing = [
    ...(spx > 0 ? [] : ['S&P 500']),
    ...(vix > 0 ? [] : ['VIX']),
    ...(Number.isNaN(rate) ? ['bill rate'] : []),
  ];
  if (missing.length > 0) return `no ${missing.join(', ')} near ${toIsoDate(day)}`;
  const or = (value: number, model: number) => (Number.isNaN(value) ? model : value);
  const vix3m = or(latest('vix3m', OLDEST_INDEX), fittedVix3m(vix));
  const vix6m = or(latest('vix6m', OLDEST_INDEX), fittedVix6m(vix));
  const expirations = vixExpirations(day + 1, day + FUTURES_HORIZON_DAYS);
  const one = (value: number) => Float64Array.of(value);
  return {
    days: Int32Array.of(day),
    spxClose: one(spx),
    spxSettlement: one(spx),
    vix: one(vix),
    vix9d: one(or(latest('vix9d', OLDEST_INDEX), fittedVix9d(vix))),
    vix3m: one(vix3m),
    vix6m: one(vix6m),
    vix1y: one(extrapolatedVix1y(vix3m, vix6m)),
    vvix: one(or(latest('vvix', OLDEST_INDEX), fittedVvix(vix))),
    skew: one(or(latest('skew', OLDEST_INDEX), TYPICAL_SKEW)),
    vixSettlement: one(vix),
    rate: one(rate),
    dividendYield: one(or(latest('dividend_yield', OLDEST_RATE), yearlyDividendYield(day))),
    spxExpirations: spxMonthlyExpirations(day, day + FUTURES_HORIZON_DAYS),
    vixExpirations: expirations,
    optional: {},
    events: {},
    vixFutures: {
      offsets: Int32Array.of(0, expirations.length),
      expirations,
      settles: fillVixFutures(day, vix, expirations, settlesOn(observations, day, expirations)),
    },
  };
}

/** The last value of a column up to a day, from whichever file has the latest; NaN when it is too old. */
function latestOf({ series }: Observations, column: ObservedSeries['column'], day: Day, oldest: number): number {
  let bestDay = day - oldest - 1;
  let value = Number.NaN;
  for (const one of series) {
    if (one.column !== column) continue;
    const last = firstAfter(one.days, day) - 1;
    if (last < 0 || one.days[last] <= bestDay) continue;
    bestDay = one.days[last];
    value = one.values[last];
  }
  return value;
}

function settlesOn({ futures }: Observations, day: Day, expirations: Int32Array): Float64Array {
  return Float64Array.from(expirations, (expiration) => {
    for (const contract of futures) {
      if (contract.expiration !== expiration) continue;
      const place = contract.days.indexOf(day);
      if (place >= 0) return contract.settles[place];
    }
    return Number.NaN;
  });
}
