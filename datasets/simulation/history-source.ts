import type { Market } from '../../engine/contracts/market.js';
import { log } from '../../engine/math/index.js';
import { politisWhiteBlockLength, standardDeviation } from '../../engine/statistics/index.js';
import {
  type Autoregression,
  fitAutoregression,
  innovationsOf,
  KERNEL_DAYS,
  pathDependentVix,
} from '../models/index.js';
import { FIRST_MATURITY, indexSeries, residualsOf, statedSeries, VIX_SERIES } from './residual-series.js';

/** Which levels somebody observed; 1 on the days that they did, shape [days of the market]. */
export interface ObservedLevels {
  readonly vix: Uint8Array;
  readonly vix9d: Uint8Array;
  readonly vix3m: Uint8Array;
  readonly vix6m: Uint8Array;
  readonly vix1y: Uint8Array;
  readonly vvix: Uint8Array;
  readonly skew: Uint8Array;
  readonly futures: Uint8Array;
}

/** One residual as it is drawn. */
export interface ResidualModel extends Autoregression {
  /** Of every step of the real history; null where nobody observed the level and none are known, shape [steps]. */
  readonly innovations: Float64Array | null;
}

/**
 * What other histories of a market are drawn from: the steps from each of its days to the next, and the state it
 * began in. Everything is per step: ratios to the close before, innovations of the residuals.
 */
export interface HistorySource {
  readonly market: Market;
  /** Rows of the market that are drawn: the first is where every history begins. */
  readonly first: number;
  readonly end: number;
  /** Close over the close before, shape [steps]. */
  readonly closeRatios: Float64Array;
  /** S&P settlement value over the close before, shape [steps]. */
  readonly spxSettlementRatios: Float64Array;
  /** VIX settlement value over the VIX close before, shape [steps]. */
  readonly vixSettlementRatios: Float64Array;
  /** Residuals on the first day, in the order of the series. */
  readonly start: readonly number[];
  /** In the order of the series. */
  readonly residuals: readonly ResidualModel[];
  /** Standard deviation of the innovations of the VIX; 1 where they are not known. */
  readonly vixShockSize: number;
  /** Mean length of a block [steps]. */
  readonly meanBlock: number;
}

/** A VIX that the path alone would put lower is put here: the lowest close on record, 2017-11-03. */
const LOWEST_VIX_OF_PATH = 9.14;

/**
 * Takes a market apart into steps.
 *
 * A level that was observed on any day of the rows is drawn with its own innovations, and is exactly its model where a
 * model filled it. One that nobody observed on any of them has no residual to draw; `statedResiduals` stand in.
 *
 * @param meanBlock - of the stationary bootstrap [steps]; null for the longest that Politis and White's rule gives for
 *   the size of the returns and for the innovations
 */
export function openHistorySource(
  market: Market,
  rows: { readonly first: number; readonly end: number },
  observed: ObservedLevels,
  meanBlock: number | null,
): HistorySource {
  const { first, end } = rows;
  const steps = end - first - 1;
  const ratios = (of: Float64Array, to: Float64Array) =>
    Float64Array.from({ length: steps }, (_, step) => of[first + step + 1] / to[first + step]);
  const closeRatios = ratios(market.spxClose, market.spxClose);
  const deviations = residualsOf(market, vixOfPath(market.spxClose.subarray(0, end), first), first);
  const residuals = deviations.map((series, at): ResidualModel => {
    const told = observed[levelOf(at)];
    const isTold = (day: number) => told[first + day] === 1;
    if (!series.some((_, day) => isTold(day))) {
      return { mean: 0, persistence: statedSeries[at]?.persistence ?? 0, innovations: null };
    }
    const model = fitAutoregression(series, isTold);
    return { ...model, innovations: innovationsOf(series, model) };
  });
  const vixShocks = residuals[VIX_SERIES].innovations;
  return {
    market,
    first,
    end,
    closeRatios,
    spxSettlementRatios: ratios(market.spxSettlement, market.spxClose),
    vixSettlementRatios: ratios(market.vixSettlement, market.vix),
    start: deviations.map(([value]) => value),
    residuals,
    vixShockSize: vixShocks === null ? 1 : standardDeviation(vixShocks),
    meanBlock: meanBlock ?? automaticBlock(closeRatios, residuals),
  };
}

/**
 * The VIX that the path of the S&P leads to expect, on the rows from one on.
 *
 * @returns [volatility points], shape [closes.length - firstRow]
 */
export function vixOfPath(closes: Float64Array, firstRow: number): Float64Array {
  const memory = Math.max(0, firstRow - KERNEL_DAYS);
  return pathDependentVix(closes.subarray(memory), firstRow - memory)
    .subarray(firstRow - memory)
    .map((value) => Math.max(LOWEST_VIX_OF_PATH, value));
}

function levelOf(series: number): keyof ObservedLevels {
  if (series === VIX_SERIES) return 'vix';
  return series < FIRST_MATURITY ? indexSeries[series - 1].name : 'futures';
}

/** Blocks must carry what lasts longest: how volatile the market is. */
function automaticBlock(closeRatios: Float64Array, residuals: readonly ResidualModel[]): number {
  const sizes = closeRatios.map((ratio) => Math.abs(log(ratio)));
  const drawn = residuals.flatMap(({ innovations }) => (innovations === null ? [] : [innovations]));
  return Math.max(...[sizes, ...drawn].map(politisWhiteBlockLength));
}
