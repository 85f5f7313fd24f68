import type { Market } from '../../engine/contracts/market.js';
import { log } from '../../engine/math/index.js';
import { mean, quantileOfSorted } from '../../engine/statistics/index.js';

/** What a market is like, as curves: each has a value for every place of `CURVE_PLACES`. */
export interface HistoryCurves {
  /** Quantiles of the VIX close by probability [volatility points]; the first and last are its lowest and highest. */
  readonly vixQuantiles: readonly number[];
  /** Autocorrelation of ln VIX by lag in sessions. */
  readonly persistence: readonly number[];
  /** Median of the future over the VIX, by days to maturity. */
  readonly futures: readonly number[];
}

/** Where each curve is measured. */
export const CURVE_PLACES = {
  vixQuantiles: [0, 0.01, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 1],
  persistence: [1, 5, 10, 20, 40, 60, 90, 120, 160, 200, 250],
  futures: [15, 30, 45, 60, 90, 120, 150, 180],
} as const satisfies Record<keyof HistoryCurves, readonly number[]>;

/**
 * The curves of a market on some of its rows.
 *
 * @param first - first row
 * @param end - one past the last
 */
export function historyCurves(market: Market, first: number, end: number): HistoryCurves {
  const vix = market.vix.slice(first, end);
  const logVix = vix.map(log);
  const sortedVix = vix.sort();
  return {
    vixQuantiles: CURVE_PLACES.vixQuantiles.map((probability) => quantileOfSorted(sortedVix, probability)),
    persistence: CURVE_PLACES.persistence.map((lag) => autocorrelation(logVix, lag)),
    futures: CURVE_PLACES.futures.map((days) => {
      const ratios = Float64Array.from(
        { length: end - first },
        (_, at) => futureAt(market, first + at, days) / market.vix[first + at],
      );
      return quantileOfSorted(ratios.sort(), 0.5);
    }),
  };
}

/** The value of a curve at one of its places. */
export function valueAt<Curve extends keyof HistoryCurves>(
  curves: HistoryCurves,
  curve: Curve,
  place: (typeof CURVE_PLACES)[Curve][number],
): number {
  const places: readonly number[] = CURVE_PLACES[curve];
  return curves[curve][places.indexOf(place)];
}

/** The futures of a day at a maturity, linear between its contracts, from the VIX at 0 days. */
function futureAt(market: Market, row: number, days: number): number {
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
