/** One fall of an equity curve from a peak, by index into the curve. */
export interface DrawdownEpisode {
  /** Last day at the peak. */
  readonly peakDay: number;
  /** First day at the lowest value. */
  readonly troughDay: number;
  /** First day on which the peak is reached again; null while it is not. */
  readonly recoveryDay: number | null;
  /** Depth as a share of the peak [fraction], > 0; above 1 when the account is lost. */
  readonly fraction: number;
  /** Depth [USD]. */
  readonly usd: number;
}

/**
 * The deepest drawdowns of an equity curve, deepest first as a share of their peak; of equals the earlier.
 *
 * @param equity - account value per trading day, oldest first, first > 0 [USD], shape [days]
 * @param most - how many at most
 * @example deepestDrawdowns(Float64Array.of(100, 80, 120, 90), 1)
 *   // [{ peakDay: 2, troughDay: 3, recoveryDay: null, fraction: 0.25, usd: 30 }]
 */
export function deepestDrawdowns(equity: Float64Array, most: number): DrawdownEpisode[] {
  const episodes: DrawdownEpisode[] = [];
  let peakDay = 0;
  let troughDay = 0;
  const close = (recoveryDay: number | null) => {
    if (troughDay <= peakDay) return;
    const usd = equity[peakDay] - equity[troughDay];
    episodes.push({ peakDay, troughDay, recoveryDay, fraction: usd / equity[peakDay], usd });
  };
  for (let day = 1; day < equity.length; ++day) {
    if (equity[day] >= equity[peakDay]) {
      close(day);
      peakDay = day;
      troughDay = day;
    } else if (troughDay === peakDay || equity[day] < equity[troughDay]) {
      troughDay = day;
    }
  }
  close(null);
  return episodes.sort((a, b) => b.fraction - a.fraction || a.peakDay - b.peakDay).slice(0, most);
}
