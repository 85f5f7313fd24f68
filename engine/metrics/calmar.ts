import { cagr } from './cagr.js';
import { maxDrawdown } from './max-drawdown.js';
import { TRADING_DAYS_PER_YEAR } from './trading-days-per-year.js';

/**
 * Calmar ratio: compound annual growth rate / maximum drawdown, here over the whole curve.
 *
 * Young took the last 36 months; longer curves have deeper drawdowns, so only equal spans compare.
 *
 * @param equity - account value per trading day, oldest first, first > 0 [USD], shape [days]
 * @param periodsPerYear - steps of the curve in a year
 * @returns per year; NaN when equity never fell or with fewer than two days
 * @see Young (1991), Calmar Ratio: A Smoother Tool, Futures magazine, October
 */
export function calmar(equity: Float64Array, periodsPerYear = TRADING_DAYS_PER_YEAR): number {
  const { fraction } = maxDrawdown(equity);
  return fraction > 0 ? cagr(equity, periodsPerYear) / fraction : Number.NaN;
}
