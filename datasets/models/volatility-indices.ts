import { exp, log } from '../../engine/math/index.js';

/**
 * Fits ln(index) = intercept + slope ln(VIX) on daily closes, whole sample 2004-2026 (so no forecast: the fit has seen
 * the days it fills). The VVIX relation explains only 18% of its variance.
 */
const RELATIONS = {
  vix9d: { intercept: -0.468, slope: 1.144 },
  vix3m: { intercept: 0.616, slope: 0.825 },
  vix6m: { intercept: 1.071, slope: 0.693 },
  vvix: { intercept: 3.946, slope: 0.199 },
} as const;

/** A volatility index that can be filled from the VIX. */
export type RelatedIndex = keyof typeof RELATIONS;

/** SKEW where nobody observed it: about its long-run mean. */
export const TYPICAL_SKEW = 123;

/**
 * Value of a volatility index that its relation to the VIX gives.
 *
 * @param vix - > 0 [volatility points]
 * @returns [volatility points]
 * @example fittedVolatilityIndex('vix3m', 20) // 21.92...
 */
export function fittedVolatilityIndex(index: RelatedIndex, vix: number): number {
  const { intercept, slope } = RELATIONS[index];
  return exp(intercept + slope * log(vix));
}

/** Horizons of the three indices, days: VIX3M, VIX6M, VIX1Y. */
const LOG_3M = log(93);
const LOG_6M = log(184);
const LOG_1Y = log(365);
const SLOPES_BEYOND_6M = (LOG_1Y - LOG_6M) / (LOG_6M - LOG_3M);

/**
 * One-year volatility: the line through VIX3M and VIX6M in log volatility against log horizon, drawn on to 365 days.
 *
 * No VIX1Y history was at hand to fit a relation, so the day's own slope is continued.
 *
 * @param vix3m - > 0 [volatility points]
 * @param vix6m - > 0 [volatility points]
 * @returns [volatility points]
 */
export function extrapolatedVix1y(vix3m: number, vix6m: number): number {
  const log6m = log(vix6m);
  return exp(log6m + SLOPES_BEYOND_6M * (log6m - log(vix3m)));
}
