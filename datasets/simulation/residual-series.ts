import type { Market } from '../../engine/contracts/market.js';
import { exp, log } from '../../engine/math/index.js';
import { fittedVixFuture, TYPICAL_SKEW } from '../../engine/surfaces/index.js';
import {
  CURVE_MATURITIES,
  extrapolatedVix1y,
  FITTED_INDICES,
  type StatedResidual,
  statedCurveResidual,
  statedResiduals,
} from '../models/index.js';

/** The volatility indices of a market, by row; written in this order, each from those before it. */
export type Levels = Pick<Market, 'vix' | 'vix9d' | 'vix3m' | 'vix6m' | 'vix1y' | 'vvix' | 'skew'>;

/** A level that is a model's value times exp(residual). */
export interface IndexSeries {
  readonly name: keyof Levels;
  /** The model's value at a row, from the levels before it [unit of the level]. */
  readonly expected: (levels: Levels, row: number) => number;
  /** What its residual is like where nobody observed it; null where the model has been held against nothing. */
  readonly stated: StatedResidual | null;
}

/** The indices that follow the VIX. That itself follows the path of the S&P, which is not a function of one row. */
export const indexSeries: readonly IndexSeries[] = [
  ...(['vix9d', 'vix3m', 'vix6m', 'vvix'] as const).map((name) => ({
    name,
    expected: ({ vix }: Levels, row: number) => FITTED_INDICES[name](vix[row]),
    stated: statedResiduals[name],
  })),
  {
    name: 'vix1y',
    expected: ({ vix3m, vix6m }, row) => extrapolatedVix1y(vix3m[row], vix6m[row]),
    stated: null,
  },
  { name: 'skew', expected: () => TYPICAL_SKEW, stated: statedResiduals.skew },
];

/** Residuals of a market in a fixed order: the VIX, the indices of `indexSeries`, the curve at `CURVE_MATURITIES`. */
export const VIX_SERIES = 0;
export const FIRST_INDEX = 1;
export const FIRST_MATURITY = FIRST_INDEX + indexSeries.length;
export const SERIES_COUNT = FIRST_MATURITY + CURVE_MATURITIES.length;

/** What each residual is like where nobody observed the level, in that order. */
export const statedSeries: readonly (StatedResidual | null)[] = [
  statedResiduals.vix,
  ...indexSeries.map(({ stated }) => stated),
  ...CURVE_MATURITIES.map(statedCurveResidual),
];

/**
 * Residuals of a market over some rows.
 *
 * @param vixOfPath - VIX that the path of the S&P leads to expect, > 0 [volatility points], shape [rows]
 * @param firstRow - of the market, which `vixOfPath[0]` belongs to
 * @returns in the order of the series, shape [rows] each
 */
export function residualsOf(market: Market, vixOfPath: Float64Array, firstRow: number): Float64Array[] {
  const residuals = Array.from({ length: SERIES_COUNT }, () => new Float64Array(vixOfPath.length));
  for (let at = 0; at < vixOfPath.length; ++at) {
    const row = firstRow + at;
    residuals[VIX_SERIES][at] = log(market.vix[row] / vixOfPath[at]);
    for (const [index, { name, expected }] of indexSeries.entries()) {
      residuals[FIRST_INDEX + index][at] = log(market[name][row] / expected(market, row));
    }
    curveResidualsOf(market, row, residuals, at);
  }
  return residuals;
}

/**
 * Deviation of a day's curve at the maturities: linear in days between its contracts, from 0 at the VIX itself; beyond
 * the last contract it stays.
 */
function curveResidualsOf(
  { days, vix, vixFutures }: Market,
  row: number,
  residuals: readonly Float64Array[],
  at: number,
): void {
  const { offsets, expirations, settles } = vixFutures;
  let contract = offsets[row];
  let left = { days: 0, deviation: 0 };
  let right = left;
  for (const [maturity, { days: wanted }] of CURVE_MATURITIES.entries()) {
    while (right.days < wanted && contract < offsets[row + 1]) {
      const daysToExpiration = expirations[contract] - days[row];
      left = right;
      right = {
        days: daysToExpiration,
        deviation: log(settles[contract] / fittedVixFuture(vix[row], daysToExpiration)),
      };
      contract += 1;
    }
    residuals[FIRST_MATURITY + maturity][at] = between(left, right, wanted);
  }
}

/** Settle of a future on the curve that has these deviations [volatility points]. */
export function settleOnCurve(
  vix: number,
  daysToExpiration: number,
  residuals: readonly Float64Array[],
  at: number,
): number {
  let left = { days: 0, deviation: 0 };
  let right = left;
  for (let maturity = 0; right.days < daysToExpiration && maturity < CURVE_MATURITIES.length; ++maturity) {
    left = right;
    right = { days: CURVE_MATURITIES[maturity].days, deviation: residuals[FIRST_MATURITY + maturity][at] };
  }
  return fittedVixFuture(vix, daysToExpiration) * exp(between(left, right, daysToExpiration));
}

interface Deviation {
  readonly days: number;
  readonly deviation: number;
}

function between(left: Deviation, right: Deviation, days: number): number {
  if (days >= right.days) return right.deviation;
  return left.deviation + ((days - left.days) / (right.days - left.days)) * (right.deviation - left.deviation);
}
