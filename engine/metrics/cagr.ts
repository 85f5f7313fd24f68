import { pow } from '../math/index.js';
import { TRADING_DAYS_PER_YEAR } from './trading-days-per-year.js';

/**
 * Compound annual growth rate: (last / first)^(1 / years) - 1.
 *
 * @param equity - account value per trading day, oldest first, first > 0 [USD], shape [days]
 * @param periodsPerYear - steps of the curve in a year
 * @returns fraction per year; -1 when the account ends at or below zero; NaN with fewer than two days
 * @example cagr(Float64Array.of(100, 110, 121), 1) // 0.10
 */
export function cagr(equity: Float64Array, periodsPerYear = TRADING_DAYS_PER_YEAR): number {
  const periods = equity.length - 1;
  return growthPerYear(equity[0], equity[periods], periods, periodsPerYear);
}

/** As `cagr`, from the ends of the curve and the steps between them. */
export function growthPerYear(
  first: number,
  last: number,
  periods: number,
  periodsPerYear = TRADING_DAYS_PER_YEAR,
): number {
  const growth = last / first;
  if (!(periods > 0) || Number.isNaN(growth)) return Number.NaN;
  return growth > 0 ? pow(growth, periodsPerYear / periods) - 1 : -1;
}
