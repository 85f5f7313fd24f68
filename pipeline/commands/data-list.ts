import type { CommandModule } from 'yargs';
import { type ListedDataset, listDatasets, openDataset, resolveDataHome } from '../../datasets/store/index.js';
import { InputError } from '../../engine/contracts/input-error.js';
import { printText } from '../print-lines.js';
import { type DatasetSummary, summariseDataset, summaryText } from './data-summary.js';

interface ListArguments {
  readonly 'data-dir': string | undefined;
  readonly json: boolean;
  readonly quiet: boolean;
}

/** A dataset that is there but cannot be opened. */
interface BrokenDataset extends ListedDataset {
  readonly faults: readonly string[];
}

/** `sweep data list`: the bundled dataset and those in the data home. */
export const dataListCommand: CommandModule<object, ListArguments> = {
  command: 'list',
  describe: 'List datasets: first and last day, rows, what was observed and what modelled',
  builder: (yargs) =>
    yargs
      .option('data-dir', {
        type: 'string',
        describe: 'Folder of datasets (default: $SWEEP_DATA_DIR or the data home)',
      })
      .option('json', { type: 'boolean', default: false, describe: 'Print JSON' })
      .option('quiet', { type: 'boolean', default: false, describe: 'Print names only' })
      .example('$0 data list', 'Datasets at hand')
      .example('$0 data list --json', 'With counts of observed, carried and modelled values by column'),
  handler: ({ dataDir, json, quiet }) => {
    const home = resolveDataHome(dataDir as string | undefined);
    const datasets = listDatasets(home);
    if (quiet) process.stdout.write(datasets.map(({ name }) => `${name}\n`).join(''));
    else {
      const described = datasets.map((dataset) => describe(dataset, home));
      if (json) process.stdout.write(`${JSON.stringify(described, null, 2)}\n`);
      else printText(described.map(toText).join(''));
    }
  },
};

function describe(listed: ListedDataset, home: string): DatasetSummary | BrokenDataset {
  try {
    return { ...summariseDataset(openDataset(listed.name, { home })), name: listed.name };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { ...listed, faults: error.faults };
  }
}

function toText(dataset: DatasetSummary | BrokenDataset): string {
  if (!('faults' in dataset)) return summaryText(dataset);
  return `${dataset.name}  cannot be opened\n${dataset.faults.map((fault) => `  ${fault}\n`).join('')}`;
}
