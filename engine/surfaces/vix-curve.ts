import { exp, log } from '../math/index.js';

/** ln F = alpha + beta ln VIX at one maturity, with the root mean square error of ln F. */
export interface VixCurveFit {
  /** [calendar days] */
  readonly days: number;
  readonly alpha: number;
  readonly beta: number;
  readonly rmse: number;
}

/**
 * VX futures by maturity as a function of the VIX, fitted to daily settles 2004-2026.
 *
 * The whole sample: it has seen the days it is used on. What a real curve deviates from it (rmse) is persistent. At 0
 * days the future is the VIX.
 */
export const vixCurveFits: readonly VixCurveFit[] = [
  { days: 0, alpha: 0, beta: 1, rmse: 0 },
  { days: 9, alpha: 0.317, beta: 0.904, rmse: 0.048 },
  { days: 30, alpha: 0.596, beta: 0.82, rmse: 0.076 },
  { days: 60, alpha: 0.89, beta: 0.733, rmse: 0.098 },
  { days: 90, alpha: 1.114, beta: 0.665, rmse: 0.106 },
  { days: 120, alpha: 1.293, beta: 0.609, rmse: 0.112 },
  { days: 157, alpha: 1.481, beta: 0.55, rmse: 0.116 },
  { days: 220, alpha: 1.69, beta: 0.484, rmse: 0.12 },
];

/**
 * The fit at any maturity: linear in days between the fitted ones, constant beyond 220.
 *
 * @param days - at least 0 [calendar days]
 */
export function vixCurveFit(days: number): VixCurveFit {
  const last = vixCurveFits[vixCurveFits.length - 1];
  if (days >= last.days) return { ...last, days };
  let row = 1;
  while (vixCurveFits[row].days <= days) ++row;
  const from = vixCurveFits[row - 1];
  const to = vixCurveFits[row];
  const share = (days - from.days) / (to.days - from.days);
  return {
    days,
    alpha: from.alpha + share * (to.alpha - from.alpha),
    beta: from.beta + share * (to.beta - from.beta),
    rmse: from.rmse + share * (to.rmse - from.rmse),
  };
}

/**
 * VX future that the fit expects.
 *
 * @param vix - > 0 [volatility points]
 * @param days - to its expiration, at least 0 [calendar days]
 * @returns [volatility points]
 * @example fittedVixFuture(20, 30) // 21.168
 */
export function fittedVixFuture(vix: number, days: number): number {
  const { alpha, beta } = vixCurveFit(days);
  return exp(alpha + beta * log(vix));
}

/**
 * Per cent that the future moves when the VIX moves one.
 *
 * @param days - to its expiration, at least 0 [calendar days]
 * @returns in [0.484, 1]
 */
export function curveElasticity(days: number): number {
  return vixCurveFit(days).beta;
}
