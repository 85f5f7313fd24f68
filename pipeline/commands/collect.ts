import { dirname } from 'node:path';
import type { CommandModule } from 'yargs';
import { InputError } from '../../engine/contracts/input-error.js';
import { findRun } from '../../results/store/index.js';
import { exitCodes } from '../exit-codes.js';
import { openPool } from '../pool/index.js';
import { printVerdicts, reportUndrawn } from '../print-run.js';
import { collectParts } from '../stages/collect-parts.js';
import { type PreparedAgain, prepareAgain } from '../stages/prepare-again.js';
import { runSweep } from '../stages/run-sweep.js';
import { onInterrupt } from './on-interrupt.js';
import { chooseProgress } from './progress-bar.js';
import { withOut, withQuiet, withWorkers } from './run-options.js';

interface CollectOptions {
  readonly runs: readonly string[];
  readonly 'data-dir'?: string | undefined;
  readonly out: string;
  readonly workers: number;
  readonly quiet: boolean;
}

/** `sweep collect RUN...`: make one run of what its shards computed. */
export const collectCommand: CommandModule<object, CollectOptions> = {
  command: 'collect <runs..>',
  describe: 'Join what sweep run --shard left in one or more folders into a run',
  builder: (yargs) =>
    withWorkers(
      withQuiet(
        withOut(
          yargs
            .positional('runs', {
              type: 'string',
              array: true,
              demandOption: true,
              describe: 'Folders that shards of one run wrote; a name or prefix for one below --out',
            })
            .option('data-dir', { type: 'string', describe: 'Folder of datasets' }),
        ),
      ),
    )
      .example('$0 collect 4-4-2', 'all shards wrote to the same --out')
      .example('$0 collect node-*/runs/4-4-2-*', 'each host wrote to its own disk'),
  handler: collect,
};

async function collect(options: CollectOptions): Promise<void> {
  const folders = await Promise.all(options.runs.map((run) => findRun(options.out, run)));
  const prepared: PreparedAgain[] = [];
  for (const folder of folders) prepared.push(await prepareAgain(folder, options['data-dir']));
  const [{ run, request }] = prepared;
  for (const [at, { run: other }] of prepared.entries()) {
    if (other.runHash !== run.runHash) {
      throw new InputError(`${folders[at]}: must be a folder of the run ${run.name}, got ${other.name}`);
    }
  }
  const interrupt = onInterrupt();
  try {
    // A run that was collected before has no parts any more, and answers from where it lies.
    const complete = folders.find((_, at) => prepared[at].manifest.status === 'complete');
    const out = complete === undefined ? options.out : dirname(complete);
    if (complete === undefined) await collectParts(run, folders, out);
    const finished = await runSweep(run, request, {
      out,
      // Every block is there: nothing is left to compute.
      openRunner: (job) => openPool(job, { workers: options.workers }),
      threads: options.workers,
      draws: true,
      force: false,
      progress: chooseProgress(options.quiet),
      signal: interrupt.signal,
    });
    if (!options.quiet) printVerdicts(finished, false);
    console.log(`Run folder: ${finished.folder}`);
    const isDrawn = reportUndrawn(finished);
    if ((finished.manifest.counts.failed ?? 0) > 0 || !isDrawn) process.exitCode = exitCodes.failed;
  } finally {
    interrupt.dispose();
  }
}
