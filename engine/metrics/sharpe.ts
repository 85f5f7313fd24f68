import { meanOf, type ShiftedSums, shiftedSums, standardDeviationOf } from '../statistics/index.js';
import { TRADING_DAYS_PER_YEAR } from './trading-days-per-year.js';

/**
 * Sharpe ratio of excess returns, annualised: mean / standard deviation × √(periods per year).
 *
 * The square root assumes that returns are not autocorrelated. The ratio has no unit: returns on a constant capital may
 * as well be given in USD.
 *
 * @param excessReturns - return over the riskless rate per period [fraction, or USD], shape [periods]
 * @param periodsPerYear - periods in a year
 * @returns per √year; NaN with fewer than two returns or when they do not vary
 * @example sharpe(Float64Array.of(0.01, 0.02, 0.03), 1) // 2
 * @see Sharpe (1994), The Sharpe Ratio, Journal of Portfolio Management 21(1), eqs. 3-6 (ex-post ratio)
 */
export function sharpe(excessReturns: Float64Array, periodsPerYear = TRADING_DAYS_PER_YEAR): number {
  return sharpeOf(shiftedSums(excessReturns), periodsPerYear);
}

/** As `sharpe`, from the sums of the excess returns. */
export function sharpeOf(sums: ShiftedSums, periodsPerYear = TRADING_DAYS_PER_YEAR): number {
  const deviation = standardDeviationOf(sums);
  return deviation > 0 ? (meanOf(sums) / deviation) * Math.sqrt(periodsPerYear) : Number.NaN;
}
