import type { Market } from '../contracts/market.js';

/** Horizon of each volatility index [calendar days]. */
const VIX9D_DAYS = 9;
const VIX_DAYS = 30;
const VIX3M_DAYS = 93;
const VIX6M_DAYS = 184;
const VIX1Y_DAYS = 365;

/**
 * Forward variance from one index to the next is at least this part of the average variance before it. Total variance
 * times the falling powers of time in spx-surface, at the money and on the lowest point of a steepening smile, then
 * still does not fall; only the curves of autumn 2008, which are modelled, ask for it.
 */
const LEAST_FORWARD_SHARE = 0.35;

/**
 * Variance-swap volatility of the S&P 500 for a horizon, from the five volatility indices of a day.
 *
 * Total variance is linear in time between the indices; volatility is flat before 9 and after 365 days. Forward
 * variance cannot be negative, so an index so low that it would be, or nearly, is raised.
 *
 * @param dayIndex - row of the market
 * @param days - horizon, may have a fraction [calendar days]
 * @returns annualised [fraction]
 */
export function varianceSwapVolatility(market: Market, dayIndex: number, days: number): number {
  const vix9d = market.vix9d[dayIndex];
  if (days <= VIX9D_DAYS) return vix9d / 100;
  // In points squared times days; the constant units cancel in the division by `days`.
  const at9d = vix9d * vix9d * VIX9D_DAYS;
  const vix = market.vix[dayIndex];
  const at30d = Math.max(vix * vix * VIX_DAYS, leastVariance(at9d, VIX9D_DAYS, VIX_DAYS));
  if (days <= VIX_DAYS) return between(days, VIX9D_DAYS, at9d, VIX_DAYS, at30d);
  const vix3m = market.vix3m[dayIndex];
  const at3m = Math.max(vix3m * vix3m * VIX3M_DAYS, leastVariance(at30d, VIX_DAYS, VIX3M_DAYS));
  if (days <= VIX3M_DAYS) return between(days, VIX_DAYS, at30d, VIX3M_DAYS, at3m);
  const vix6m = market.vix6m[dayIndex];
  const at6m = Math.max(vix6m * vix6m * VIX6M_DAYS, leastVariance(at3m, VIX3M_DAYS, VIX6M_DAYS));
  if (days <= VIX6M_DAYS) return between(days, VIX3M_DAYS, at3m, VIX6M_DAYS, at6m);
  const vix1y = market.vix1y[dayIndex];
  const at1y = Math.max(vix1y * vix1y * VIX1Y_DAYS, leastVariance(at6m, VIX6M_DAYS, VIX1Y_DAYS));
  if (days <= VIX1Y_DAYS) return between(days, VIX6M_DAYS, at6m, VIX1Y_DAYS, at1y);
  return Math.sqrt(at1y / VIX1Y_DAYS) / 100;
}

/** Smallest total variance at `to` days that may follow `atFrom` at `from` days. */
function leastVariance(atFrom: number, from: number, to: number): number {
  return atFrom * (1 + (LEAST_FORWARD_SHARE * (to - from)) / from);
}

function between(days: number, from: number, atFrom: number, to: number, atTo: number): number {
  return Math.sqrt((atFrom + ((atTo - atFrom) * (days - from)) / (to - from)) / days) / 100;
}
