import type { CommandModule } from 'yargs';
import type { BuildReport } from '../../datasets/build/index.js';
import { importFolder } from '../../datasets/sources/index.js';
import { resolveDataHome } from '../../datasets/store/index.js';
import { toIsoDate } from '../../engine/contracts/calendar-date.js';
import { importText } from './data-import-text.js';
import { summariseDataset, summaryText } from './data-summary.js';

interface ImportArguments {
  readonly path: string;
  readonly name: string;
  readonly 'data-dir': string | undefined;
  readonly 'accept-carried-rates': boolean;
  readonly json: boolean;
  readonly quiet: boolean;
}

/** `sweep data import PATH --name NAME`: vendors' files to a dataset in the data home. */
export const dataImportCommand: CommandModule<object, ImportArguments> = {
  command: 'import <path>',
  describe: "Make a dataset out of vendors' files",
  builder: (yargs) =>
    yargs
      .positional('path', {
        type: 'string',
        demandOption: true,
        describe: 'Folder of files as the vendors give them, or one file',
      })
      .option('name', {
        type: 'string',
        demandOption: true,
        describe: 'Name of the dataset; replaces one of that name',
      })
      .option('data-dir', {
        type: 'string',
        describe: 'Folder of datasets (default: $SWEEP_DATA_DIR or the data home)',
      })
      .option('accept-carried-rates', {
        type: 'boolean',
        default: false,
        describe: 'Repeat the last interest rate beyond ten days',
      })
      .option('json', { type: 'boolean', default: false, describe: 'Print the whole report as JSON' })
      .option('quiet', { type: 'boolean', default: false, describe: 'Print nothing' })
      .example('$0 data import ~/market-data --name cboe', 'Every file that is recognised, in all folders below')
      .example('$0 data import files --name cboe --json', 'What became of each file, for a program'),
  handler: async ({ path, name, dataDir, acceptCarriedRates, json, quiet }) => {
    const home = resolveDataHome(dataDir as string | undefined);
    const { report, build, dataset } = await importFolder(path, {
      name,
      home,
      acceptCarriedRates: acceptCarriedRates as boolean,
    });
    const summary = summariseDataset(dataset);
    if (json)
      print(`${JSON.stringify({ dataset: summary, files: report.files, build: datedReport(build) }, null, 2)}\n`);
    else if (!quiet) print(`${importText(report, build)}\n${summaryText(summary)}  in ${dataset.folder}\n`);
  },
};

/** The report with ISO dates. */
function datedReport(build: BuildReport) {
  return {
    ...build,
    firstDay: toIsoDate(build.firstDay),
    lastDay: toIsoDate(build.lastDay),
    refusedDays: build.refusedDays.map(toIsoDate),
    missingDays: build.missingDays.map(toIsoDate),
    ignoredExpirations: build.ignoredExpirations.map(toIsoDate),
    dropped: build.dropped.map((rows) => ({ ...rows, from: toIsoDate(rows.from), to: toIsoDate(rows.to) })),
    warmUpUntil: build.warmUpUntil === null ? null : toIsoDate(build.warmUpUntil),
  };
}

function print(text: string): void {
  process.stdout.write(text);
}
