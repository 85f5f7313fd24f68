import {
  CURVE_PLACES,
  type HistoryCurves,
  type HistoryFigures,
  type HistoryProfile,
  openHistorySource,
  profileHistory,
  resampleHistory,
  simulateHistory,
} from '../../datasets/simulation/index.js';
import { type Dataset, observedPeriod } from '../../datasets/store/index.js';
import { firstAfter } from '../../engine/contracts/expirations.js';
import { makeRandom } from '../../engine/math/index.js';
import { quantile } from '../../engine/statistics/index.js';
import type { ComparedFigure, ComparedPoint } from '../../results/report/index.js';
import { observedLevels } from './history-job.js';

/** Made histories beside the real one. */
export interface HistoriesComparison {
  /** Histories of each kind. */
  readonly paths: number;
  /** Length of a simulated one. */
  readonly years: number;
  /** Mean length of the blocks of a resampled one [sessions]. */
  readonly meanBlock: number;
  readonly rows: readonly (ComparedFigure & { readonly figure: keyof HistoryFigures })[];
  readonly curves: Readonly<Record<keyof HistoryCurves, readonly ComparedPoint[]>>;
}

/**
 * Makes histories of a dataset's observed days and says how like them they are.
 *
 * @param seed - another makes other histories
 */
export function compareHistories(
  dataset: Dataset,
  { paths, years, seed }: { readonly paths: number; readonly years: number; readonly seed: number },
): HistoriesComparison {
  const { market } = dataset;
  const period = observedPeriod(dataset, ['spx_close', 'vix', 'vvix', 'futures']);
  const first = firstAfter(market.days, (period?.from ?? market.days[0]) - 1);
  const end = firstAfter(market.days, period?.to ?? market.days[market.days.length - 1]);
  const source = openHistorySource(market, { first, end }, observedLevels(dataset), null);
  const made = (profile: (seed: number) => HistoryProfile) =>
    Array.from({ length: paths }, (_, path) => profile(seed * 1_000_003 + path));
  const resampled = made((own) => profileHistory(resampleHistory(source, makeRandom(own)), first, end));
  const simulated = made((own) => {
    const history = simulateHistory(source, years, makeRandom(own));
    const from = firstAfter(history.market.days, history.tradedFrom - 1);
    return profileHistory(history.market, from, history.market.days.length);
  });
  const real = profileHistory(market, first, end);

  const compare = (of: (profile: HistoryProfile) => number): ComparedFigure => ({
    real: of(real),
    resampled: rangeOf(resampled.map(of)),
    simulated: rangeOf(simulated.map(of)),
  });
  const { curves: _, ...figures } = real;
  const pointsOf = (curve: keyof HistoryCurves) =>
    CURVE_PLACES[curve].map((at, place) => ({ at, ...compare((profile) => profile.curves[curve][place]) }));
  return {
    paths,
    years,
    meanBlock: source.meanBlock,
    rows: (Object.keys(figures) as (keyof HistoryFigures)[]).map((figure) => ({
      figure,
      ...compare((profile) => profile[figure]),
    })),
    curves: {
      vixQuantiles: pointsOf('vixQuantiles'),
      persistence: pointsOf('persistence'),
      futures: pointsOf('futures'),
    },
  };
}

/** Median, 5% and 95% quantile. */
function rangeOf(values: readonly number[]): readonly [number, number, number] {
  const at = (probability: number) => quantile(Float64Array.from(values), probability);
  return [at(0.5), at(0.05), at(0.95)];
}
