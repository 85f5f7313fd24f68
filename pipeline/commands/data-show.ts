import type { CommandModule } from 'yargs';
import { type Dataset, type DatasetColumn, openDataset, resolveDataHome } from '../../datasets/store/index.js';
import { type Day, toDay, toIsoDate } from '../../engine/contracts/calendar-date.js';
import { InputError } from '../../engine/contracts/input-error.js';
import { makeSeriesPlot } from '../../results/report/index.js';
import { printText } from '../print-lines.js';
import { columnText, eventsText, valuesText } from './data-show-text.js';
import { shownColumn, shownValues } from './shown-columns.js';
import { checkPlotFile, writePlot } from './write-plot.js';

interface ShowArguments {
  readonly name: string;
  readonly column: string | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly plot: string | undefined;
  readonly 'data-dir': string | undefined;
  readonly json: boolean;
}

/** `sweep data show NAME`: what is in a dataset, column by column, or the values of one. */
export const dataShowCommand: CommandModule<object, ShowArguments> = {
  command: 'show <name>',
  describe: 'Show a dataset: columns with unit, range and origin, or the values of one',
  builder: (yargs) =>
    yargs
      .positional('name', {
        type: 'string',
        demandOption: true,
        describe: 'Name of a dataset, or a folder with a slash',
      })
      .option('column', { type: 'string', describe: 'Print the values of this column (futures: the settles)' })
      .option('from', { type: 'string', describe: 'First day, YYYY-MM-DD' })
      .option('to', { type: 'string', describe: 'Last day, YYYY-MM-DD' })
      .option('plot', { type: 'string', describe: 'Draw the column into this file, .svg or .png' })
      .option('data-dir', {
        type: 'string',
        describe: 'Folder of datasets (default: $SWEEP_DATA_DIR or the data home)',
      })
      .option('json', { type: 'boolean', default: false, describe: 'Print JSON' })
      .example('$0 data show cboe', 'Every column: unit, first, last, least, most, where it came from')
      .example('$0 data show cboe --column vix --from 2018-02-01 --to 2018-02-09', 'Values with their origin')
      .example('$0 data show bundled --column vix --plot vix.svg', 'A picture'),
  handler: async (given) => {
    const dataset = openDataset(given.name, { home: resolveDataHome(given['data-dir']) });
    const { from, to } = periodOf(given, dataset);
    const column = given.column === undefined ? undefined : columnOf(given.column, dataset);
    if (given.plot !== undefined) await plot(dataset, column, from, to, given.plot);
    if (column !== undefined) {
      const values = shownValues(dataset, column, from, to);
      if (given.json) print(JSON.stringify(values, null, 2));
      else if (given.plot === undefined) print(valuesText(values));
      return;
    }
    const columns = [...dataset.provenance.keys()].map((name) => shownColumn(dataset, name, from, to));
    if (given.json) print(JSON.stringify({ name: dataset.name, sha256: dataset.hash, columns }, null, 2));
    else print([...columns.map(columnText), ...eventsText(dataset, from, to)].join('\n'));
  },
};

function periodOf({ from, to }: Pick<ShowArguments, 'from' | 'to'>, dataset: Dataset): { from: Day; to: Day } {
  const faults = (['from', 'to'] as const).flatMap((name) => {
    const text = { from, to }[name];
    return text !== undefined && Number.isNaN(toDay(text)) ? [`--${name}: must be a date YYYY-MM-DD, got ${text}`] : [];
  });
  if (faults.length > 0) throw new InputError(faults);
  const period = {
    from: from === undefined ? dataset.firstDay : toDay(from),
    to: to === undefined ? dataset.lastDay : toDay(to),
  };
  if (period.from > period.to) {
    const [first, last] = [period.from, period.to].map(toIsoDate);
    throw new InputError(`--from: must not be after --to or the last day, got ${first} and ${last}`);
  }
  return period;
}

function columnOf(name: string, dataset: Dataset): DatasetColumn {
  const names = [...dataset.provenance.keys()];
  const column = names.find((known) => known === name);
  if (column === undefined) throw new InputError(`--column: must be one of ${names.join(', ')}, got ${name}`);
  return column;
}

async function plot(dataset: Dataset, column: DatasetColumn | undefined, from: Day, to: Day, file: string) {
  if (column === undefined || column === 'futures') {
    throw new InputError(`--plot: must go with --column of a daily column, got ${column ?? 'none'}`);
  }
  checkPlotFile(file);
  const values = shownValues(dataset, column, from, to);
  const { unit, doc } = shownColumn(dataset, column, from, to);
  const svg = await makeSeriesPlot({
    title: `${dataset.name} ${column}: ${doc}`,
    unit,
    dates: values.map(({ day }) => day),
    values: values.map(({ value }) => value),
    kinds: values.map(({ kind }) => kind),
  });
  writePlot(file, svg);
}

function print(text: string): void {
  printText(`${text}\n`);
}
