/** The deepest drawdown of an equity curve, and where it was. */
export interface MaxDrawdown {
  /** Depth as a share of the peak [fraction]; 0 when equity never fell. */
  readonly fraction: number;
  /** Depth of that same drawdown [USD]; a later, shallower one from a higher peak may have cost more. */
  readonly usd: number;
  /** Index of the last day at the peak and of the first day at the trough; both 0 when equity never fell. */
  readonly peakDay: number;
  readonly troughDay: number;
}

/**
 * Maximum drawdown: the largest (peak - equity) / peak over all days, the peak being the highest equity so far.
 *
 * @param equity - account value per trading day, oldest first, first > 0 [USD], shape [days]
 * @returns the deepest drawdown as a share of its peak, the first of equals; all NaN without days
 * @example maxDrawdown(Float64Array.of(100, 80, 120, 90)) // { fraction: 0.25, usd: 30, peakDay: 2, troughDay: 3 }
 */
export function maxDrawdown(equity: Float64Array): MaxDrawdown {
  if (equity.length === 0) return { fraction: Number.NaN, usd: Number.NaN, peakDay: Number.NaN, troughDay: Number.NaN };
  let runningPeakDay = 0;
  let fraction = 0;
  let peakDay = 0;
  let troughDay = 0;
  for (let day = 1; day < equity.length; ++day) {
    const value = equity[day];
    const peak = equity[runningPeakDay];
    if (value >= peak) runningPeakDay = day;
    else if (1 - value / peak > fraction) {
      fraction = 1 - value / peak;
      peakDay = runningPeakDay;
      troughDay = day;
    }
  }
  return { fraction, usd: equity[peakDay] - equity[troughDay], peakDay, troughDay };
}
