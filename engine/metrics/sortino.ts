import { meanOf, shiftedSums } from '../statistics/index.js';
import { TRADING_DAYS_PER_YEAR } from './trading-days-per-year.js';

/**
 * Sortino ratio, annualised: (mean - target) / target downside deviation × √(periods per year).
 *
 * The downside deviation averages over *all* periods, those above the target counting as zero; averaging over the
 * losing ones alone is a common mistake that makes rare losses look worse. The ratio has no unit: returns on a constant
 * capital may as well be given in USD.
 *
 * @param returns - per period [fraction, or USD], shape [periods]
 * @param target - minimum acceptable return per period, in the unit of `returns`
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
  return sortinoOf(meanOf(shiftedSums(returns)) - target, squares, returns.length, periodsPerYear);
}

/**
 * As `sortino`, from its sums.
 *
 * @param surplus - mean over the target
 * @param squares - squared shortfalls, summed
 * @param periods - how many there were
 */
export function sortinoOf(
  surplus: number,
  squares: number,
  periods: number,
  periodsPerYear = TRADING_DAYS_PER_YEAR,
): number {
  const downsideDeviation = Math.sqrt(squares / periods);
  return downsideDeviation > 0 ? (surplus / downsideDeviation) * Math.sqrt(periodsPerYear) : Number.NaN;
}
