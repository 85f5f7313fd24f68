import type { CommandModule } from 'yargs';
import { InputError } from '../../engine/contracts/input-error.js';
import type { EngineName } from '../../engine/walks/index.js';
import { exitCodes } from '../exit-codes.js';
import { openPool, type WorkerJob } from '../pool/index.js';
import { printLines } from '../print-lines.js';
import {
  describeLacks,
  describeParity,
  describePeriod,
  describeSize,
  printHistories,
  printVerdicts,
  printWindowSummaries,
  reportUndrawn,
} from '../print-run.js';
import { prepareRun } from '../stages/prepare-run.js';
import type { PreparedRun, RunRequest } from '../stages/prepared-run.js';
import { type FinishedShard, runShard } from '../stages/run-shard.js';
import { type RunOptions, runSweep } from '../stages/run-sweep.js';
import { parseShard, type Shard } from '../stages/shard.js';
import { checkWholeNumber } from './check-number.js';
import { onInterrupt } from './on-interrupt.js';
import { chooseProgress } from './progress-bar.js';
import {
  requestOf,
  withEngine,
  withGridOptions,
  withJson,
  withOut,
  withQuiet,
  withRegimes,
  withStallSeconds,
  withWorkers,
} from './run-options.js';

interface RunCommandOptions {
  readonly grid: string;
  readonly out: string;
  readonly workers: number;
  readonly engine: EngineName;
  readonly force: boolean;
  readonly 'stall-seconds': number;
  readonly queue?: string | undefined;
  readonly shard?: string | undefined;
  readonly json: boolean;
  readonly quiet: boolean;
  readonly regimes: boolean;
}

/** `sweep run GRID`: expand, price, evaluate, judge, write the run folder. */
export const runCommand: CommandModule<object, RunCommandOptions> = {
  command: 'run <grid>',
  describe: 'Run every trial of a grid and judge the claims',
  builder: (yargs) =>
    withStallSeconds(withRegimes(withQuiet(withJson(withOut(withEngine(withWorkers(withGridOptions(yargs))))))))
      .option('force', { type: 'boolean', describe: 'Recompute a run that is complete', default: false })
      .option('shard', { type: 'string', describe: 'Compute the blocks of one of n shards: i/n; then sweep collect' })
      .option('queue', { type: 'string', describe: 'Have sweep worker processes do it: redis://… or rediss://…' })
      .example('$0 run grids/4-4-2.yaml', 'the headline grid on the bundled data')
      .example('$0 run grids/4-4-2.quick.yaml --workers 1', 'a first try in one thread')
      .example('$0 run grids/4-4-2.yaml --queue redis://queue.lab', 'by workers elsewhere: $0 worker --help')
      .example('$0 run grids/4-4-2.yaml --data cboe --from 2010-01-01', 'on imported data, from 2010 on'),
  handler: runGrid,
};

async function runGrid(options: RunCommandOptions): Promise<void> {
  const workers = checkWholeNumber('--workers', options.workers, 1, 256);
  const stallSeconds = checkWholeNumber('--stall-seconds', options['stall-seconds'], 1, 86_400);
  const shard = options.shard === undefined ? null : parseShard(options.shard);
  if (shard !== null && options.force) {
    throw new InputError('--shard: must not be given with --force, which would remove the parts of other shards');
  }
  if (shard !== null && options.queue !== undefined) {
    throw new InputError('--shard: must not be given with --queue: they are two ways to spread a run');
  }
  const request = requestOf(options);
  const run = await prepareRun(request);
  const isQuiet = options.quiet || options.json;
  if (!isQuiet) printLines([describeSize(run), describePeriod(run), ...describeLacks(run)]);

  const queue = options.queue === undefined ? null : await openQueue(options.queue, run, request);
  const started = performance.now();
  const interrupt = onInterrupt();
  const settings: RunOptions = {
    out: options.out,
    threads: workers,
    stallSeconds,
    openRunner: queue?.openRunner ?? ((job) => openPool(job, { workers, stallSeconds })),
    engine: options.engine,
    force: options.force,
    draws: true,
    progress: chooseProgress(isQuiet),
    signal: interrupt.signal,
  };
  if (shard !== null) {
    const done = await runShard(run, request, shard, settings).finally(interrupt.dispose);
    if (!isQuiet) console.log(describeShard(done, shard));
    console.log(`Run folder: ${done.folder}`);
    return;
  }
  const finished = await runSweep(run, request, settings).finally(interrupt.dispose);
  await queue?.clear();

  if (options.json) console.log(JSON.stringify(finished.verdicts, null, 1));
  else {
    printVerdicts(finished, options.regimes);
    await printWindowSummaries(finished);
    await printHistories(finished);
    printLines([describeParity(finished.manifest)]);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(finished.wasComplete ? 'Already complete: nothing was computed.' : `Done in ${seconds} s.`);
    console.log(`Run folder: ${finished.folder}`);
  }
  const isDrawn = reportUndrawn(finished);
  const failed = finished.manifest.counts.failed ?? 0;
  if (failed > 0 || !isDrawn) process.exitCode = exitCodes.failed;
}

function describeShard({ blocks, wasComplete }: FinishedShard, { number, count }: Shard): string {
  if (wasComplete) return 'Already complete: nothing was computed.';
  return `Shard ${number} of ${count}: ${blocks} blocks computed. sweep collect joins them when all shards are done.`;
}

/** A queue in place of threads. */
async function openQueue(url: string, run: PreparedRun, request: RunRequest) {
  const { clearQueue, makeOffer, parseQueueAddress, QueueRunner } = await import('../queue/index.js');
  const address = parseQueueAddress(url);
  process.title = `sweep run --queue ${address.shown}`;
  const offer = makeOffer(run, request);
  const notice = (line: string) => console.error(`queue: ${line}`);
  const datasetFolder = run.dataset.folder;
  return {
    openRunner: (job: WorkerJob) => new QueueRunner(job, { address, offer, datasetFolder, notice }),
    /** Nothing of a complete run stays on the server. */
    clear: () => clearQueue(address, run.runHash),
  };
}
