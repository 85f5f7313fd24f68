import type { VixFutures } from '../../engine/contracts/market.js';
import { exp } from '../../engine/math/index.js';
import { FIRST_INDEX, indexSeries, type Levels, settleOnCurve, VIX_SERIES } from './residual-series.js';

/** Where rebuilt rows stand in a market. */
export interface RebuiltRows {
  /** Row of the market and element of the residuals that the first rebuilt level belongs to. */
  readonly row: number;
  readonly at: number;
  readonly count: number;
}

/**
 * Writes the volatility indices and the settles of the futures: the model's value of each, times exp(residual).
 *
 * @param levels - written from `rows.row` on
 * @param futures - its settles are written on the same rows
 * @param vixOfPath - VIX that the path leads to expect, shape as the residuals
 * @param residuals - in the order of the series
 */
export function rebuildLevels(
  levels: Levels,
  days: Int32Array,
  futures: VixFutures,
  vixOfPath: Float64Array,
  residuals: readonly Float64Array[],
  rows: RebuiltRows,
): void {
  const { offsets, expirations, settles } = futures;
  for (let each = 0; each < rows.count; ++each) {
    const row = rows.row + each;
    const at = rows.at + each;
    levels.vix[row] = vixOfPath[at] * exp(residuals[VIX_SERIES][at]);
    for (const [index, { name, expected }] of indexSeries.entries()) {
      levels[name][row] = expected(levels, row) * exp(residuals[FIRST_INDEX + index][at]);
    }
    for (let contract = offsets[row]; contract < offsets[row + 1]; ++contract) {
      settles[contract] = settleOnCurve(levels.vix[row], expirations[contract] - days[row], residuals, at);
    }
  }
}
