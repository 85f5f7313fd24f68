import { join } from 'node:path';
import type { CommandModule } from 'yargs';
import { type PullOutcome, publicSources, pullFiles } from '../../datasets/pull/index.js';
import { resolveDataHome } from '../../datasets/store/index.js';
import { toDay } from '../../engine/contracts/calendar-date.js';
import { InputError } from '../../engine/contracts/input-error.js';
import { exitCodes } from '../exit-codes.js';
import { printText } from '../print-lines.js';
import { chooseProgress } from './progress-bar.js';

const PUBLISHERS = ['cboe', 'cfe', 'fred'] as const;

interface PullArguments {
  readonly to: string | undefined;
  readonly only: readonly (typeof PUBLISHERS)[number][];
  readonly 'base-url': string | undefined;
  readonly 'data-dir': string | undefined;
  readonly concurrency: number;
  readonly retries: number;
  readonly 'retry-delay': number;
  readonly timeout: number;
  readonly json: boolean;
  readonly quiet: boolean;
}

/** `sweep data pull`: the public files into a folder, for `data import`. */
export const dataPullCommand: CommandModule<object, PullArguments> = {
  command: 'pull',
  describe: 'Fetch the public files of Cboe, CFE and FRED',
  builder: (yargs) =>
    yargs
      .option('to', {
        type: 'string',
        describe: 'Folder for the files (default: .downloads in the folder of datasets)',
      })
      .option('only', {
        choices: PUBLISHERS,
        array: true,
        default: PUBLISHERS as readonly (typeof PUBLISHERS)[number][],
        describe: 'Publishers',
      })
      .option('base-url', {
        type: 'string',
        describe: 'Fetch from here in the place of the publishers, by the same paths',
      })
      .option('data-dir', {
        type: 'string',
        describe: 'Folder of datasets (default: $SWEEP_DATA_DIR or the data home)',
      })
      .option('concurrency', { type: 'number', default: 4, describe: 'Files at a time' })
      .option('retries', { type: 'number', default: 4, describe: 'Attempts after the first' })
      .option('retry-delay', { type: 'number', default: 500, describe: 'Milliseconds before the second, then doubled' })
      .option('timeout', { type: 'number', default: 30, describe: 'Seconds without a byte that end an attempt' })
      .option('json', { type: 'boolean', default: false, describe: 'Print what became of each file as JSON' })
      .option('quiet', { type: 'boolean', default: false, describe: 'Print failures only' })
      .example('$0 data pull --to files && $0 data import files GSPC.csv --name cboe', 'From nothing to a dataset')
      .example('$0 data pull --only cboe', 'Only the index histories; unchanged files are not fetched again'),
  handler: async (given) => {
    const { only, json, quiet, concurrency, retries, timeout } = given;
    const baseUrl = given['base-url'];
    checkOptions({ concurrency, retries, 'retry-delay': given['retry-delay'], timeout }, baseUrl);
    const folder = given.to ?? join(resolveDataHome(given['data-dir']), '.downloads');
    const today = toDay(new Date().toISOString().slice(0, 10));
    const sources = publicSources(today).filter(({ publisher }) => only.includes(publisher));
    const progress = chooseProgress(quiet || json);
    progress.start('files', sources.length);
    const outcomes = await pullFiles(
      sources,
      folder,
      {
        concurrency,
        retries,
        retryDelay: given['retry-delay'],
        stallAfter: timeout * 1000,
        ...(baseUrl === undefined ? {} : { baseUrl }),
      },
      () => progress.advance(1),
    );
    progress.stop();
    report(outcomes, folder, { json, quiet });
  },
};

function checkOptions(numbers: Readonly<Record<string, number>>, baseUrl: string | undefined): void {
  const least: Readonly<Record<string, number>> = { concurrency: 1, retries: 0, 'retry-delay': 0, timeout: 0.001 };
  const faults = Object.entries(numbers)
    .filter(([name, value]) => !(value >= least[name]))
    .map(([name, value]) => `--${name}: must be a number of at least ${least[name]}, got ${value}`);
  if (baseUrl !== undefined && !/^https?:\/\//.test(baseUrl)) {
    faults.push(`--base-url: must begin with http:// or https://, got ${baseUrl}`);
  }
  if (faults.length > 0) throw new InputError(faults);
}

/** Exit 2 when there is nothing to import, 1 when something is missing. */
function report(
  outcomes: readonly PullOutcome[],
  folder: string,
  { json, quiet }: { json: boolean; quiet: boolean },
): void {
  const count = (outcome: PullOutcome['outcome']) => outcomes.filter((done) => done.outcome === outcome).length;
  const faults = outcomes.flatMap(({ url, error }) => (error === null ? [] : [`${url}: ${error}`]));
  const usable = count('fetched') + count('unchanged');
  if (json) process.stdout.write(`${JSON.stringify(outcomes.map(toJson), null, 2)}\n`);
  if (usable === 0) throw new InputError(faults.length > 0 ? faults : `${folder}: must receive a file, got none`);
  if (!quiet && !json) {
    const counts = `${count('fetched')} fetched, ${count('unchanged')} unchanged, ${count('missing')} not listed yet`;
    printText(`${counts}, ${faults.length} failed\nsweep data import ${folder} --name NAME makes a dataset\n`);
  }
  for (const fault of faults) process.stderr.write(`error: ${fault}\n`);
  if (faults.length > 0) process.exitCode = exitCodes.failed;
}

function toJson({ source, url, outcome, attempts, bytes, error }: PullOutcome) {
  return { file: source.file, publisher: source.publisher, url, outcome, attempts, bytes, error };
}
