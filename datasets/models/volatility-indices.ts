import { exp, log } from '../../engine/math/index.js';
import { fittedVix3m, fittedVix6m, fittedVix9d, fittedVvix } from '../../engine/surfaces/index.js';

/** By index: its value that goes with a VIX, both in volatility points. */
export const FITTED_INDICES = {
  vix9d: fittedVix9d,
  vix3m: fittedVix3m,
  vix6m: fittedVix6m,
  vvix: fittedVvix,
} as const;

/** A volatility index that can be filled from the VIX. */
export type FittedIndex = keyof typeof FITTED_INDICES;

/** Horizons of the three indices, days: VIX3M, VIX6M, VIX1Y. */
const LOG_3M = log(93);
const LOG_6M = log(184);
const LOG_1Y = log(365);
const STEPS_BEYOND_6M = (LOG_1Y - LOG_6M) / (LOG_6M - LOG_3M);

/**
 * One-year volatility: the line through VIX3M and VIX6M in log volatility against log horizon, drawn on to 365 days.
 *
 * No VIX1Y history was at hand to fit a relation, so the day's own slope is continued.
 *
 * @param vix3m - > 0 [volatility points]
 * @param vix6m - > 0 [volatility points]
 * @returns [volatility points]
 * @example extrapolatedVix1y(20, 20) // 20
 */
export function extrapolatedVix1y(vix3m: number, vix6m: number): number {
  const log6m = log(vix6m);
  return exp(log6m + STEPS_BEYOND_6M * (log6m - log(vix3m)));
}
