import type { CommandModule } from 'yargs';
import {
  type HistoryProfile,
  openHistorySource,
  profileHistory,
  resampleHistory,
  simulateHistory,
} from '../../datasets/simulation/index.js';
import { observedPeriod, openDataset, resolveDataHome } from '../../datasets/store/index.js';
import { firstAfter } from '../../engine/contracts/expirations.js';
import { makeRandom } from '../../engine/math/index.js';
import { quantile } from '../../engine/statistics/index.js';
import { alignColumns } from '../../results/report/index.js';
import { observedLevels } from '../histories/index.js';
import { checkWholeNumber } from './check-number.js';

interface HistoriesArguments {
  readonly name: string;
  readonly paths: number;
  readonly years: number;
  readonly seed: number;
  readonly 'data-dir': string | undefined;
  readonly json: boolean;
}

/** What each figure of a profile is called, and how many decimals it is worth. */
const FIGURES: Readonly<Record<keyof HistoryProfile, readonly [string, number]>> = {
  lowestVix: ['VIX, lowest close', 1],
  vix5: ['VIX, 5% of days below', 1],
  medianVix: ['VIX, median', 1],
  vix95: ['VIX, 5% of days above', 1],
  highestVix: ['VIX, highest close', 1],
  persistence1: ['ln VIX, autocorrelation, 1 day', 3],
  persistence20: ['ln VIX, 20 days', 3],
  persistence60: ['ln VIX, 60 days', 3],
  vixMoves: ['ln VIX, daily change', 3],
  withReturns: ['  correlation with S&P', 3],
  volatility: ['S&P, volatility per year', 3],
  worstDay: ['S&P, worst day', 3],
  contango: ['days with VX2 above VX1', 3],
  curve60: ['VX at 60 days / VIX, median', 3],
  curve180: ['VX at 180 days / VIX, median', 3],
  lowestVvix: ['VVIX, lowest', 0],
  highestVvix: ['VVIX, highest', 0],
};

/** `sweep data histories NAME`: how like the real market the made ones are. */
export const dataHistoriesCommand: CommandModule<object, HistoriesArguments> = {
  command: 'histories <name>',
  describe: 'Set resampled and simulated histories beside the real one: VIX, persistence, curve',
  builder: (yargs) =>
    yargs
      .positional('name', { type: 'string', demandOption: true, describe: 'Name of a dataset, or a path' })
      .option('paths', { type: 'number', default: 200, describe: 'Histories of each kind' })
      .option('years', { type: 'number', default: 20, describe: 'Length of a simulated one' })
      .option('seed', { type: 'number', default: 1, describe: 'Another seed makes other histories' })
      .option('data-dir', {
        type: 'string',
        describe: 'Folder of datasets (default: $SWEEP_DATA_DIR or the data home)',
      })
      .option('json', { type: 'boolean', default: false, describe: 'Print JSON' })
      .example('$0 data histories bundled --paths 50', 'how like markets the histories of a run are'),
  handler: ({ name, paths, years, seed, dataDir, json }) => {
    checkWholeNumber('--paths', paths, 1, 100_000);
    checkWholeNumber('--years', years, 1, 200);
    checkWholeNumber('--seed', seed, 0, 2 ** 31 - 1);
    const dataset = openDataset(name, { home: resolveDataHome(dataDir as string | undefined) });
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
    const rows = (Object.keys(FIGURES) as (keyof HistoryProfile)[]).map((figure) => ({
      figure,
      real: real[figure],
      resampled: rangeOf(resampled.map((profile) => profile[figure])),
      simulated: rangeOf(simulated.map((profile) => profile[figure])),
    }));
    if (json) {
      process.stdout.write(`${JSON.stringify({ paths, years, meanBlock: source.meanBlock, rows }, null, 2)}\n`);
      return;
    }
    const heading = ['', 'real', `${paths} resampled`, `${paths} simulated`];
    const lines = rows.map(({ figure, ...row }) => {
      const [title, decimals] = FIGURES[figure];
      const range = ([middle, lower, upper]: readonly number[]) =>
        `${middle.toFixed(decimals)} [${lower.toFixed(decimals)}, ${upper.toFixed(decimals)}]`;
      return [title, row.real.toFixed(decimals), range(row.resampled), range(row.simulated)];
    });
    process.stdout.write(`${alignColumns([heading, ...lines], 1).join('\n')}\n`);
    process.stdout.write(`median over the histories [5%, 95%]; blocks of ${Math.round(source.meanBlock)} days\n`);
  },
};

/** Median, 5% and 95% quantile. */
function rangeOf(values: readonly number[]): readonly number[] {
  return [0.5, 0.05, 0.95].map((probability) => quantile(Float64Array.from(values), probability));
}
