import type { Argv, CommandModule } from 'yargs';
import type { BuildReport } from '../../datasets/build/index.js';
import { CHECKS } from '../../datasets/checks/index.js';
import { importFiles } from '../../datasets/sources/index.js';
import { resolveDataHome } from '../../datasets/store/index.js';
import { toIsoDate } from '../../engine/contracts/calendar-date.js';
import { printText } from '../print-lines.js';
import { countedFindings } from './data-check-text.js';
import { importText } from './data-import-text.js';
import { summariseDataset, summaryText } from './data-summary.js';

interface ImportOptions {
  readonly 'data-dir': string | undefined;
  readonly accept: readonly string[];
  readonly json: boolean;
  readonly quiet: boolean;
}

interface ImportArguments extends ImportOptions {
  readonly paths: readonly string[];
  readonly name: string;
}

/** `sweep data import PATH... --name NAME`: vendors' files to a dataset in the data home. */
export const dataImportCommand: CommandModule<object, ImportArguments> = {
  command: 'import <paths..>',
  describe: "Make a dataset out of vendors' files",
  builder: (yargs) =>
    importOptions(yargs)
      .positional('paths', pathsPositional)
      .option('name', {
        type: 'string',
        demandOption: true,
        describe: 'Name of the dataset; replaces one of that name',
      })
      .example('$0 data import ~/market-data --name cboe', 'Every file that is recognised, in all folders below')
      .example('$0 data import VIX.zip GSPC.csv --name cboe', 'Files and folders; CSV, gzip, zip, Parquet')
      .example('$0 data import files --name cboe --json', 'What became of each file, for a program'),
  handler: importPaths,
};

/** `sweep data build NAME PATH...`: the same, with the name first. */
export const dataBuildCommand: CommandModule<object, ImportArguments> = {
  command: 'build <name> <paths..>',
  describe: 'Build a dataset from files: the same as import',
  builder: (yargs) =>
    importOptions(yargs)
      .positional('name', {
        type: 'string',
        demandOption: true,
        describe: 'Name of the dataset; replaces one of that name',
      })
      .positional('paths', pathsPositional)
      .example('$0 data build cboe ~/market-data', 'Parse, fill, check and write'),
  handler: importPaths,
};

const pathsPositional = {
  type: 'string',
  array: true,
  demandOption: true,
  describe: 'Files as the vendors give them, or folders of them',
} as const;

function importOptions<T>(yargs: Argv<T>) {
  return yargs
    .option('data-dir', {
      type: 'string',
      describe: 'Folder of datasets (default: $SWEEP_DATA_DIR or the data home)',
    })
    .option('accept', {
      type: 'string',
      array: true,
      nargs: 1,
      default: [] as readonly string[],
      describe: `Keep the dataset although it breaks a rule (${CHECKS.map(({ rule }) => rule).join(', ')})`,
    })
    .option('json', { type: 'boolean', default: false, describe: 'Print the whole report as JSON' })
    .option('quiet', { type: 'boolean', default: false, describe: 'Print nothing' });
}

async function importPaths(given: object): Promise<void> {
  const { paths, name, accept, json, quiet, 'data-dir': dataDir } = given as ImportArguments;
  const { report, build, findings, dataset } = await importFiles(paths, {
    name,
    home: resolveDataHome(dataDir),
    accept,
  });
  const summary = summariseDataset(dataset);
  if (json) {
    const all = { dataset: summary, files: report.files, build: datedReport(build), findings };
    process.stdout.write(`${JSON.stringify(all, null, 2)}\n`);
  } else if (!quiet) {
    const checked = `checked: ${countedFindings(findings)}; sweep data check ${name} lists them\n`;
    printText(`${importText(report, build)}\n${summaryText(summary)}  in ${dataset.folder}\n${checked}`);
  }
}

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
