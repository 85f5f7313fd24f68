import { mean } from '../statistics/index.js';
import { TRADING_DAYS_PER_YEAR } from './trading-days-per-year.js';

/**
 * Sortino ratio, annualised: (mean - target) / target downside deviation × √(periods per year).
 *
 * The downside deviation averages over *all* periods, those above the target counting as zero; averaging over the
 * losing ones alone is a common mistake that makes rare losses look worse.
 *
 * @param returns - per period [fraction], shape [periods]
 * @param target - minimum acceptable return per period [fraction]
 * @param periodsPerYear - periods in a year
 * @returns per √year; NaN without returns or when none is below the target
 * @see Sortino & Price (1994), Performance Measurement in a Downside Risk Framework, Journal of Investing 3(3)
 */
export function sortino(returns: Float64Array, target = 0, periodsPerYear = TRADING_DAYS_PER_YEAR): number {
  let squares = 0;
  for (let period = 0; period < returns.length; ++period) {
    const shortfall = Math.min(0, returns[period] - target);
    squares += shortfall * shortfall;
  }
  const downsideDeviation = Math.sqrt(squares / returns.length);
  if (!(downsideDeviation > 0)) return Number.NaN;
  return ((mean(returns) - target) / downsideDeviation) * Math.sqrt(periodsPerYear);
}
