import type { CommandModule } from 'yargs';
import {
  LONG_RUN_DIVIDEND_YIELD,
  LONG_RUN_DRIFT,
  LONG_RUN_RATE,
  simulateDataset,
} from '../../datasets/simulation/index.js';
import { openDataset, resolveDataHome, validateDatasetName, writeDataset } from '../../datasets/store/index.js';
import { dayOf, toDay, yearAndMonth } from '../../engine/contracts/calendar-date.js';
import { InputError } from '../../engine/contracts/input-error.js';
import { printText } from '../print-lines.js';
import { summariseDataset, summaryText } from './data-summary.js';

/** More years than this are not needed for any interval, and less memory is. */
const MOST_YEARS = 500;

interface SimulateArguments {
  readonly name: string;
  readonly years: number;
  readonly seed: number;
  readonly from: string;
  readonly drift: number;
  readonly rate: number;
  readonly 'dividend-yield': number;
  readonly 'data-dir': string | undefined;
  readonly json: boolean;
  readonly quiet: boolean;
}

/** `sweep data simulate NAME`: a dataset made up by a model, from a seed. */
export const dataSimulateCommand: CommandModule<object, SimulateArguments> = {
  command: 'simulate <name>',
  describe: 'Make up a long market: four-factor path-dependent volatility, labelled modelled',
  builder: (yargs) =>
    yargs
      .positional('name', {
        type: 'string',
        demandOption: true,
        describe: 'Name of the dataset; replaces one of that name',
      })
      .option('years', { type: 'number', default: 50, describe: 'Length of the market' })
      .option('seed', { type: 'number', default: 1, describe: 'Another seed is another market' })
      .option('from', { type: 'string', default: '2000-01-01', describe: 'First day, 1990 or later' })
      .option('drift', {
        type: 'number',
        default: LONG_RUN_DRIFT,
        describe: 'Growth of the log of the index per year (default: S&P composite 1871-2026, Shiller)',
      })
      .option('rate', {
        type: 'number',
        default: LONG_RUN_RATE,
        describe: 'Interest rate per year (default: mean of the three-month bill 1990-2026)',
      })
      .option('dividend-yield', {
        type: 'number',
        default: LONG_RUN_DIVIDEND_YIELD,
        describe: 'Dividend yield per year (default: mean 1990-2026, Shiller)',
      })
      .option('data-dir', {
        type: 'string',
        describe: 'Folder of datasets (default: $SWEEP_DATA_DIR or the data home)',
      })
      .option('json', { type: 'boolean', default: false, describe: 'Print the summary as JSON' })
      .option('quiet', { type: 'boolean', default: false, describe: 'Print nothing' })
      .example('$0 data simulate century --years 100 --seed 7', 'A hundred years, always the same for this seed'),
  handler: ({ name, years, seed, from, drift, rate, dividendYield, dataDir, json, quiet }) => {
    validateDatasetName(name);
    const home = resolveDataHome(dataDir as string | undefined);
    const numbers = { drift, rate, dividendYield: dividendYield as number };
    const firstDay = toDay(from);
    checkOptions({ years, seed, from, ...numbers });
    const first = yearAndMonth(firstDay);
    const lastDay = dayOf(first.year + years, first.month, 1) + (firstDay - dayOf(first.year, first.month, 1)) - 1;
    const { report: _, ...tables } = simulateDataset({ name, seed, from: firstDay, to: lastDay, ...numbers });
    const folder = writeDataset(home, name, tables);
    const summary = summariseDataset(openDataset(name, { home }));
    if (json) process.stdout.write(`${JSON.stringify(summary, null, 2)}\n`);
    else if (!quiet) printText(`${summaryText(summary)}  in ${folder}\n`);
  },
};

function checkOptions(
  given: { years: number; seed: number; from: string } & Readonly<Record<string, number | string>>,
) {
  const { years, seed, from, ...fractions } = given;
  const faults: string[] = [];
  if (!(Number.isInteger(years) && years >= 1 && years <= MOST_YEARS)) {
    faults.push(`--years: must be a whole number from 1 to ${MOST_YEARS}, got ${years}`);
  }
  if (!Number.isSafeInteger(seed)) faults.push(`--seed: must be a whole number, got ${seed}`);
  if (!(toDay(from) >= dayOf(1990, 1, 1)))
    faults.push(`--from: must be a date YYYY-MM-DD of 1990 or later, got ${from}`);
  for (const [name, value] of Object.entries(fractions)) {
    if (!(Math.abs(Number(value)) < 1))
      faults.push(`--${name}: must be a fraction per year within -1 and 1, got ${value}`);
  }
  if (faults.length > 0) throw new InputError(faults);
}
