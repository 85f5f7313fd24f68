import { type VixCurveFit, vixCurveFits } from '../../engine/surfaces/index.js';
import { RESIDUAL_PERSISTENCE } from './curve-residual.js';

/** How a level deviates from its model: the logarithm of their ratio as a first-order autoregression of mean 0. */
export interface StatedResidual {
  /** Standard deviation of the deviation. */
  readonly size: number;
  /** Share of today's deviation that is left on the next session. */
  readonly persistence: number;
  /** Correlation of its innovation with that of the VIX, which is the part of a VIX move that the index does not explain. */
  readonly withVix: number;
}

/**
 * Deviations of the observed indices from their models: of the VIX from the path-dependent one, of the others from the
 * relation to the VIX, of SKEW from a constant.
 *
 * Measured on daily closes from 2006-08 (VIX, VVIX, SKEW), 2008-01 (VIX6M), 2009-09 (VIX3M) and 2011-01 (VIX9D) to
 * 2026-02: standard deviation, autocorrelation at one session, correlation of the innovations.
 */
export const statedResiduals = {
  vix: { size: 0.105, persistence: 0.917, withVix: 1 },
  vix9d: { size: 0.091, persistence: 0.827, withVix: 0.36 },
  vix3m: { size: 0.059, persistence: 0.928, withVix: -0.58 },
  vix6m: { size: 0.083, persistence: 0.954, withVix: -0.62 },
  vvix: { size: 0.151, persistence: 0.963, withVix: 0.33 },
  skew: { size: 0.091, persistence: 0.96, withVix: 0 },
} as const satisfies Record<string, StatedResidual>;

/** Of the innovations of the curve at 30 to 220 days with that of the VIX: -0.52 to -0.58 on the same days. */
const CURVE_WITH_VIX = -0.56;

/** Maturities at which the VX curve is fitted, and at which its deviation is known [calendar days]; 0 is the VIX itself. */
export const CURVE_MATURITIES: readonly VixCurveFit[] = vixCurveFits.filter(({ days }) => days > 0);

/** Deviation of the VX curve at one of those maturities. */
export function statedCurveResidual({ rmse }: VixCurveFit): StatedResidual {
  return { size: rmse, persistence: RESIDUAL_PERSISTENCE, withVix: CURVE_WITH_VIX };
}
