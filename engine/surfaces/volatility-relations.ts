import { exp, log } from '../math/index.js';

/** ln(index) = intercept + slope ln(VIX). */
export interface VolatilityRelation {
  readonly intercept: number;
  readonly slope: number;
}

/**
 * Volatility indices as functions of the VIX, fitted to daily closes 2004-2026 (each from its first day on).
 *
 * The whole sample: a fit has seen the days it fills. That of the VVIX explains only 18% of its variance.
 */
export const volatilityRelations = {
  vix9d: { intercept: -0.468, slope: 1.144 },
  vix3m: { intercept: 0.616, slope: 0.825 },
  // biome-ignore lint/suspicious/noApproximativeNumericConstant: a regression slope, not ln 2
  vix6m: { intercept: 1.071, slope: 0.693 },
  vvix: { intercept: 3.946, slope: 0.199 },
} as const satisfies Record<string, VolatilityRelation>;

/** SKEW where nobody observed it. */
export const TYPICAL_SKEW = 123;

/** VIX9D that goes with a VIX [volatility points]. */
export function fittedVix9d(vix: number): number {
  return related(volatilityRelations.vix9d, vix);
}

/** VIX3M that goes with a VIX [volatility points]. */
export function fittedVix3m(vix: number): number {
  return related(volatilityRelations.vix3m, vix);
}

/** VIX6M that goes with a VIX [volatility points]. */
export function fittedVix6m(vix: number): number {
  return related(volatilityRelations.vix6m, vix);
}

/** VVIX that goes with a VIX [volatility points]. */
export function fittedVvix(vix: number): number {
  return related(volatilityRelations.vvix, vix);
}

function related({ intercept, slope }: VolatilityRelation, vix: number): number {
  return exp(intercept + slope * log(vix));
}
