import type { CommandModule } from 'yargs';
import { runChecks } from '../../datasets/checks/index.js';
import { datasetFolder, readDatasetTables, readImportRecord, resolveDataHome } from '../../datasets/store/index.js';
import { exitCodes } from '../exit-codes.js';
import { printText } from '../print-lines.js';
import { countedFindings, findingsText } from './data-check-text.js';

interface CheckArguments {
  readonly name: string;
  readonly 'data-dir': string | undefined;
  readonly all: boolean;
  readonly json: boolean;
  readonly quiet: boolean;
}

/** `sweep data check NAME`: every rule over a dataset; exit 1 when one finds an error that was not accepted. */
export const dataCheckCommand: CommandModule<object, CheckArguments> = {
  command: 'check <name>',
  describe: 'Check a dataset: gaps, order, jumps, stale runs, contradictions, refused rows',
  builder: (yargs) =>
    yargs
      .positional('name', {
        type: 'string',
        demandOption: true,
        describe: 'Name of a dataset, or a folder with a slash',
      })
      .option('data-dir', {
        type: 'string',
        describe: 'Folder of datasets (default: $SWEEP_DATA_DIR or the data home)',
      })
      .option('all', { type: 'boolean', default: false, describe: 'List every finding' })
      .option('json', { type: 'boolean', default: false, describe: 'Print every finding as JSON' })
      .option('quiet', { type: 'boolean', default: false, describe: 'Print the counts only' })
      .example('$0 data check cboe', 'What to look at before trusting a dataset')
      .example('$0 data check cboe --json', 'Every finding: table, day, column, value, rule, severity'),
  handler: ({ name, dataDir, all, json, quiet }) => {
    const folder = datasetFolder(name, resolveDataHome(dataDir as string | undefined));
    const record = readImportRecord(folder);
    const accepted = record?.accepted ?? [];
    const findings = runChecks({ tables: readDatasetTables(folder).tables, record });
    if (json) process.stdout.write(`${JSON.stringify(findings, null, 2)}\n`);
    else printText(quiet ? `${countedFindings(findings)}\n` : findingsText(findings, all));
    if (accepted.length > 0 && !json) printText(`accepted when it was made: ${accepted.join(', ')}\n`);
    const isBroken = findings.some(({ severity, rule }) => severity === 'error' && !accepted.includes(rule));
    if (isBroken) process.exitCode = exitCodes.failed;
  },
};
