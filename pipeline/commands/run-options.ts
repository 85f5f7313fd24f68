import { availableParallelism } from 'node:os';
import type { Argv } from 'yargs';
import { ENGINE_NAMES } from '../../engine/walks/index.js';
import type { RunRequest } from '../stages/prepared-run.js';
import { checkWholeNumber } from './check-number.js';

/** Options of every command that starts from a grid. */
export function withGridOptions<T>(yargs: Argv<T>) {
  return yargs
    .positional('grid', { type: 'string', demandOption: true, describe: 'Grid file, e.g. grids/4-4-2.yaml' })
    .option('data', { type: 'string', describe: "Dataset name or path, in place of the grid's data:" })
    .option('data-dir', { type: 'string', describe: 'Folder of datasets (default: $SWEEP_DATA_DIR or the data home)' })
    .option('from', { type: 'string', describe: 'First day, YYYY-MM-DD' })
    .option('to', { type: 'string', describe: 'Last day, YYYY-MM-DD' })
    .option('seed', { type: 'number', describe: 'Seed of everything random' });
}

export function withRegimes<T>(yargs: Argv<T>) {
  return yargs.option('regimes', { type: 'boolean', describe: 'Print the verdicts regime by regime', default: false });
}

/**
 * The request that those options make.
 *
 * @throws InputError for a seed that is no whole number
 */
export function requestOf(options: {
  readonly grid: string;
  readonly data?: string | undefined;
  readonly dataDir?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly seed?: number | undefined;
}): RunRequest {
  const { grid, data, dataDir, from, to, seed } = options;
  if (seed !== undefined) checkWholeNumber('--seed', seed, 0, 2 ** 31 - 1);
  return { grid, data, dataDir, from, to, seed };
}

export function withWorkers<T>(yargs: Argv<T>) {
  return yargs.option('workers', {
    type: 'number',
    describe: 'Worker threads; results do not depend on it',
    default: availableParallelism(),
    defaultDescription: 'one per core',
  });
}

export function withEngine<T>(yargs: Argv<T>) {
  return yargs.option('engine', {
    choices: ENGINE_NAMES,
    requiresArg: true,
    describe: 'WebAssembly kernels or the readable functions; results do not depend on it',
    default: 'fast' as const,
  });
}

export function withStallSeconds<T>(yargs: Argv<T>) {
  return yargs.option('stall-seconds', {
    type: 'number',
    describe: 'Silence after which a worker is taken for hung and replaced',
    default: 300,
  });
}

/** Where a command puts the run that it makes. */
export function withOut<T>(yargs: Argv<T>) {
  return yargs.option('out', { type: 'string', describe: 'Folder that holds runs', default: 'results/runs' });
}

/** The RUN of a command that reads one. */
export function withRun<T>(yargs: Argv<T>) {
  return yargs.positional('run', {
    type: 'string',
    demandOption: true,
    describe: 'Path, name or unique prefix of a run',
  });
}

/** Where a command looks for the runs that it reads. */
export function withRuns<T>(yargs: Argv<T>) {
  return yargs.option('runs', { type: 'string', describe: 'Folder that holds runs', default: 'results/runs' });
}

/** Where a command looks for runs that once took `--out` for it; that name goes on working, and help leaves it out. */
export function withRunsOrOut<T>(yargs: Argv<T>) {
  return withRuns(yargs)
    .option('out', { type: 'string', hidden: true, requiresArg: true, describe: 'Former name of --runs' })
    .middleware((given) => {
      if (given.out !== undefined) Object.assign(given, { runs: given.out });
    });
}

export function withJson<T>(yargs: Argv<T>) {
  return yargs.option('json', { type: 'boolean', describe: 'Print JSON', default: false });
}

export function withQuiet<T>(yargs: Argv<T>) {
  return yargs.option('quiet', { type: 'boolean', describe: 'Print results only', default: false });
}
