import type { Market } from '../../engine/contracts/market.js';
import { log } from '../../engine/math/index.js';
import { correlation, standardDeviation } from '../../engine/statistics/index.js';
import { type HistoryCurves, historyCurves, valueAt } from './history-curves.js';

/** What a market is like, in figures that can be set beside those of another. */
export interface HistoryFigures {
  /** Of the VIX close [volatility points]. */
  readonly lowestVix: number;
  readonly vix5: number;
  readonly medianVix: number;
  readonly vix95: number;
  readonly highestVix: number;
  /** Autocorrelation of ln VIX at so many sessions. */
  readonly persistence1: number;
  readonly persistence20: number;
  readonly persistence60: number;
  /** Of daily changes of ln VIX: standard deviation, and correlation with the return of the S&P. */
  readonly vixMoves: number;
  readonly withReturns: number;
  /** Standard deviation of daily log returns of the S&P, per year, and their lowest [fraction]. */
  readonly volatility: number;
  readonly worstDay: number;
  /** Share of days on which the second future is above the nearest. */
  readonly contango: number;
  /** Median of the future at 60 and at 180 days over the VIX. */
  readonly curve60: number;
  readonly curve180: number;
  readonly lowestVvix: number;
  readonly highestVvix: number;
}

/** The figures, and the curves that some of them are points of. */
export interface HistoryProfile extends HistoryFigures {
  readonly curves: HistoryCurves;
}

const SESSIONS_PER_YEAR = 252;

/**
 * The profile of a market on some of its rows.
 *
 * @param first - first row
 * @param end - one past the last
 */
export function profileHistory(market: Market, first: number, end: number): HistoryProfile {
  const curves = historyCurves(market, first, end);
  const returns = changes(market.spxClose.slice(first, end).map(log));
  const moves = changes(market.vix.slice(first, end).map(log));
  const vvix = market.vvix.slice(first, end).sort();
  return {
    lowestVix: valueAt(curves, 'vixQuantiles', 0),
    vix5: valueAt(curves, 'vixQuantiles', 0.05),
    medianVix: valueAt(curves, 'vixQuantiles', 0.5),
    vix95: valueAt(curves, 'vixQuantiles', 0.95),
    highestVix: valueAt(curves, 'vixQuantiles', 1),
    persistence1: valueAt(curves, 'persistence', 1),
    persistence20: valueAt(curves, 'persistence', 20),
    persistence60: valueAt(curves, 'persistence', 60),
    vixMoves: standardDeviation(moves),
    withReturns: correlation(moves, returns),
    volatility: standardDeviation(returns) * Math.sqrt(SESSIONS_PER_YEAR),
    worstDay: returns.reduce((least, value) => Math.min(least, value), 0),
    contango: contangoShare(market, first, end),
    curve60: valueAt(curves, 'futures', 60),
    curve180: valueAt(curves, 'futures', 180),
    lowestVvix: vvix[0],
    highestVvix: vvix[vvix.length - 1],
    curves,
  };
}

function contangoShare({ vixFutures: { offsets, settles } }: Market, first: number, end: number): number {
  let days = 0;
  for (let row = first; row < end; ++row) if (settles[offsets[row] + 1] > settles[offsets[row]]) days += 1;
  return days / (end - first);
}

function changes(values: Float64Array): Float64Array {
  return Float64Array.from({ length: values.length - 1 }, (_, at) => values[at + 1] - values[at]);
}
