import type { Random } from '../../engine/math/index.js';
import type { HistorySource } from './history-source.js';
import { FIRST_MATURITY, SERIES_COUNT, statedSeries, VIX_SERIES } from './residual-series.js';

/**
 * Residuals along a sequence of steps: each an autoregression that starts somewhere and takes the innovations of the
 * steps, all of one step together.
 *
 * A residual that nobody observed takes normal innovations of the stated size instead, correlated with what the VIX
 * does beyond its path; those of the curve are one for all maturities, which move together.
 *
 * @param steps - of the source, in the order in which they are taken
 * @param start - residuals before the first of them, in the order of the series
 * @param random - consumed only where something was not observed
 * @returns in the order of the series, shape [steps + 1] each, the first element being the start
 */
export function residualPaths(
  source: HistorySource,
  steps: Int32Array,
  start: readonly number[],
  random: Random,
): Float64Array[] {
  const paths = Array.from({ length: SERIES_COUNT }, () => new Float64Array(steps.length + 1));
  for (const [series, path] of paths.entries()) path[0] = start[series];
  const stated = statedSeries.map((residual, series) => (source.residuals[series].innovations ? null : residual));
  const isAllObserved = stated.every((residual) => residual === null);
  const shocks = new Float64Array(SERIES_COUNT);
  for (const [at, step] of steps.entries()) {
    if (!isAllObserved) drawShocks(source, step, stated, random, shocks);
    for (let series = 0; series < SERIES_COUNT; ++series) {
      const { mean, persistence, innovations } = source.residuals[series];
      const innovation = innovations === null ? shocks[series] : innovations[step];
      paths[series][at + 1] = mean + persistence * (paths[series][at] - mean) + innovation;
    }
  }
  return paths;
}

/** Normal innovations of the residuals that are not observed; 0 for those about which nothing is stated. */
function drawShocks(
  { residuals, vixShockSize }: HistorySource,
  step: number,
  stated: readonly ((typeof statedSeries)[number] | null)[],
  random: Random,
  shocks: Float64Array,
): void {
  const own = residuals[VIX_SERIES].innovations;
  const vixShock = own === null ? random.normal() : own[step] / vixShockSize;
  let curveShock: number | null = null;
  for (let series = 0; series < SERIES_COUNT; ++series) {
    const residual = stated[series];
    if (residual === null) continue;
    const { size, persistence, withVix } = residual;
    let shock = vixShock;
    if (series >= FIRST_MATURITY) {
      curveShock ??= mixed(withVix, vixShock, random.normal());
      shock = curveShock;
    } else if (series !== VIX_SERIES) shock = mixed(withVix, vixShock, random.normal());
    shocks[series] = size * Math.sqrt(1 - persistence * persistence) * shock;
  }
}

/** A deviate of variance 1 that has a given correlation with another. */
function mixed(correlation: number, other: number, own: number): number {
  return correlation * other + Math.sqrt(1 - correlation * correlation) * own;
}
