import type { CommandModule } from 'yargs';
import type { HistoryFigures } from '../../datasets/simulation/index.js';
import { openDataset, resolveDataHome } from '../../datasets/store/index.js';
import {
  alignWithin,
  type ComparedFigure,
  type LikenessFigure,
  likenessSpec,
  renderSvg,
  wrapLines,
} from '../../results/report/index.js';
import { compareHistories, type HistoriesComparison } from '../histories/index.js';
import { outputWidth } from '../print-lines.js';
import { checkWholeNumber } from './check-number.js';
import { checkPlotFile, writePlot } from './write-plot.js';

interface HistoriesArguments {
  readonly name: string;
  readonly paths: number;
  readonly years: number;
  readonly seed: number;
  readonly 'data-dir': string | undefined;
  readonly plot: string | undefined;
  readonly json: boolean;
}

/** What each figure of a profile is called, and how many decimals it is worth. */
const FIGURES: Readonly<Record<keyof HistoryFigures, readonly [string, number]>> = {
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
      .option('plot', { type: 'string', describe: 'Draw them beside each other into this file, .svg or .png' })
      .option('json', { type: 'boolean', default: false, describe: 'Print JSON' })
      .example('$0 data histories bundled --paths 50', 'how like markets the histories of a run are')
      .example('$0 data histories bundled --plot histories.png', 'the same as a picture'),
  handler: async ({ name, paths, years, seed, dataDir, plot, json }) => {
    checkWholeNumber('--paths', paths, 1, 100_000);
    checkWholeNumber('--years', years, 1, 200);
    checkWholeNumber('--seed', seed, 0, 2 ** 31 - 1);
    if (plot !== undefined) checkPlotFile(plot);
    const dataset = openDataset(name, { home: resolveDataHome(dataDir as string | undefined) });
    const comparison = compareHistories(dataset, { paths, years, seed });
    if (plot !== undefined) writePlot(plot, await renderSvg(likenessSpec(likenessFigure(dataset.name, comparison))));
    process.stdout.write(
      json ? `${JSON.stringify(comparison, null, 2)}\n` : `${tableOf(comparison, outputWidth()).join('\n')}\n`,
    );
  },
};

function tableOf({ paths, meanBlock, rows }: HistoriesComparison, width: number): string[] {
  const heading = ['', 'real', `${paths} resampled`, `${paths} simulated`];
  const lines = rows.map(({ figure, ...row }) => {
    const [title, decimals] = FIGURES[figure];
    const range = ([middle, lower, upper]: ComparedFigure['resampled']) =>
      `${middle.toFixed(decimals)} [${lower.toFixed(decimals)}, ${upper.toFixed(decimals)}]`;
    return [title, row.real.toFixed(decimals), range(row.resampled), range(row.simulated)];
  });
  return [
    ...alignWithin([heading, ...lines], 1, width),
    ...wrapLines(`median over the histories [5%, 95%]; blocks of ${Math.round(meanBlock)} days`, width),
  ];
}

/** The picture of a comparison: its curves, and those of its figures that are no points of them. */
export function likenessFigure(dataset: string, { paths, years, curves, rows }: HistoriesComparison): LikenessFigure {
  const compared = (figure: keyof HistoryFigures): ComparedFigure =>
    rows.find((row) => row.figure === figure) as ComparedFigure;
  return {
    title: `Made histories beside the real one: ${dataset}`,
    subtitle: `${paths} resampled, ${paths} simulated of ${years} years: median, and from the 5% to the 95% quantile over them`,
    ...curves,
    levels: [
      { name: 'VIX lowest', ...compared('lowestVix') },
      { name: 'VIX highest', ...compared('highestVix') },
      { name: 'VVIX lowest', ...compared('lowestVvix') },
      { name: 'VVIX highest', ...compared('highestVvix') },
    ],
    correlation: compared('withReturns'),
  };
}
