/**
 * Calmar ratio: compound annual growth rate / maximum drawdown, here over the whole curve.
 *
 * Young took the last 36 months; longer curves have deeper drawdowns, so only equal spans compare.
 *
 * @param growth - compound annual growth rate [fraction per year]
 * @param deepest - maximum drawdown of the same curve [fraction of the peak]
 * @returns per year; NaN when equity never fell
 * @example calmar(0.10, 0.20) // 0.5
 * @see Young (1991), Calmar Ratio: A Smoother Tool, Futures magazine, October
 */
export function calmar(growth: number, deepest: number): number {
  return deepest > 0 ? growth / deepest : Number.NaN;
}
