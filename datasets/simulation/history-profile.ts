import type { Market } from '../../engine/contracts/market.js';
import { log } from '../../engine/math/index.js';
import { correlation, mean, quantileOfSorted, standardDeviation } from '../../engine/statistics/index.js';

/** What a market is like, in figures that can be set beside those of another. */
export interface HistoryProfile {
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

const SESSIONS_PER_YEAR = 252;

/**
 * The profile of a market on some of its rows.
 *
 * @param first - first row
 * @param end - one past the last
 */
export function profileHistory(market: Market, first: number, end: number): HistoryProfile {
  const rows = Array.from({ length: end - first }, (_, at) => first + at);
  const vix = market.vix.slice(first, end);
  const logVix = vix.map(log);
  const returns = changes(market.spxClose.slice(first, end).map(log));
  const moves = changes(logVix);
  const sortedVix = vix.slice().sort();
  const vvix = market.vvix.slice(first, end).sort();
  const { offsets, settles } = market.vixFutures;
  const atDays = (days: number) =>
    Float64Array.from(rows, (row) => curveAt(market, row, days) / market.vix[row]).sort();
  return {
    lowestVix: sortedVix[0],
    vix5: quantileOfSorted(sortedVix, 0.05),
    medianVix: quantileOfSorted(sortedVix, 0.5),
    vix95: quantileOfSorted(sortedVix, 0.95),
    highestVix: sortedVix[sortedVix.length - 1],
    persistence1: autocorrelation(logVix, 1),
    persistence20: autocorrelation(logVix, 20),
    persistence60: autocorrelation(logVix, 60),
    vixMoves: standardDeviation(moves),
    withReturns: correlation(moves, returns),
    volatility: standardDeviation(returns) * Math.sqrt(SESSIONS_PER_YEAR),
    worstDay: returns.reduce((least, value) => Math.min(least, value), 0),
    contango: rows.filter((row) => settles[offsets[row] + 1] > settles[offsets[row]]).length / rows.length,
    curve60: quantileOfSorted(atDays(60), 0.5),
    curve180: quantileOfSorted(atDays(180), 0.5),
    lowestVvix: vvix[0],
    highestVvix: vvix[vvix.length - 1],
  };
}

/** The curve of a day at a maturity, linear between its contracts, from the VIX at 0 days. */
function curveAt(market: Market, row: number, days: number): number {
  const { offsets, expirations, settles } = market.vixFutures;
  let left = { days: 0, level: market.vix[row] };
  for (let contract = offsets[row]; contract < offsets[row + 1]; ++contract) {
    const right = { days: expirations[contract] - market.days[row], level: settles[contract] };
    if (right.days >= days) {
      return left.level + ((days - left.days) / (right.days - left.days)) * (right.level - left.level);
    }
    left = right;
  }
  return left.level;
}

function changes(values: Float64Array): Float64Array {
  return Float64Array.from({ length: values.length - 1 }, (_, at) => values[at + 1] - values[at]);
}

function autocorrelation(values: Float64Array, lag: number): number {
  const centre = mean(values);
  let variance = 0;
  let covariance = 0;
  for (let at = 0; at < values.length; ++at) {
    variance += (values[at] - centre) * (values[at] - centre);
    if (at >= lag) covariance += (values[at] - centre) * (values[at - lag] - centre);
  }
  return covariance / variance;
}
