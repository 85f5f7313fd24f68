import { mean, standardDeviation } from '../statistics/index.js';
import { TRADING_DAYS_PER_YEAR } from './trading-days-per-year.js';

/**
 * Sharpe ratio of excess returns, annualised: mean / standard deviation × √(periods per year).
 *
 * The square root assumes that returns are not autocorrelated.
 *
 * @param excessReturns - return over the riskless rate per period [fraction], shape [periods]
 * @param periodsPerYear - periods in a year
 * @returns per √year; NaN with fewer than two returns or when they do not vary
 * @example sharpe(Float64Array.of(0.01, 0.02, 0.03), 1) // 2
 * @see Sharpe (1994), The Sharpe Ratio, Journal of Portfolio Management 21(1), eqs. 3-6 (ex-post ratio)
 */
export function sharpe(excessReturns: Float64Array, periodsPerYear = TRADING_DAYS_PER_YEAR): number {
  const deviation = standardDeviation(excessReturns);
  return deviation > 0 ? (mean(excessReturns) / deviation) * Math.sqrt(periodsPerYear) : Number.NaN;
}
