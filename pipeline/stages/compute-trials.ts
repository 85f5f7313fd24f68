import { mkdir } from 'node:fs/promises';
import { collectGarbage } from '../../results/report/index.js';
import type { Block, Plan } from '../../sweeps/plan/index.js';
import {
  type BlockResult,
  type DailyPart,
  dailyPath,
  type NeededTracks,
  type OpenRunner,
  partPath,
  type RunJob,
  readDaily,
  readPart,
  type Task,
  type TaskRunner,
  type TrackFaults,
  tracksOf,
  trialsOfBlock,
  withTracks,
} from '../pool/index.js';
import { orderOfWork } from './order-of-work.js';
import { workAhead } from './work-ahead.js';

/** Told how far a run is; every number counts from the start of the phase. */
export interface Progress {
  start(phase: 'tracks' | 'trials' | 'histories' | 'files', total: number): void;
  advance(count: number): void;
  stop(): void;
}

/**
 * Blocks that may be finished or under way before the one that is taken next: enough to keep every worker busy while
 * a table's segment goes to the disk, few enough that a slow disk holds the workers up and not the disk fills.
 */
const LEAD = 256;

/** Blocks that are begun at a time: a dozen kin of five, of which a thread or a worker process finds whole ones. */
const TOGETHER = 64;

/**
 * Prices the tracks that are needed, evaluates every block whose part file is not there yet, and hands the parts over
 * in block order while later ones are still being worked on. The trials that are followed day by day come last.
 *
 * Blocks finish in any order and on any worker; each writes its own file, so the outcome depends on neither.
 *
 * @param openRunner - who does the work; asked only when there is any
 * @param signal - aborted by Ctrl-C: workers stop, finished parts stay
 * @param take - given each block's part; the workers wait when it falls too far behind
 */
export async function computeTrials(
  plan: Plan,
  job: RunJob,
  openRunner: OpenRunner,
  progress: Progress,
  signal: AbortSignal,
  take: (block: Block, part: BlockResult) => Promise<void>,
  daily: readonly DailyPart[] = [],
): Promise<void> {
  await mkdir(job.partsFolder, { recursive: true });
  const finished = await finishedBlocks(plan, job);
  const takePart = async (block: Block) => {
    signal.throwIfAborted();
    const part = await readPart(partPath(job.partsFolder, block.index), job);
    if (part === null) throw new Error(`block ${block.index}: its part is missing or torn; run the sweep again`);
    await take(block, part);
  };
  const pendingDaily: DailyPart[] = [];
  for (const part of daily) {
    if ((await readDaily(dailyPath(job.partsFolder, part.index), job.runHash)) === null) pendingDaily.push(part);
  }
  if (finished.size === plan.blocks.length && pendingDaily.length === 0) {
    for (const block of plan.blocks) await takePart(block);
    return;
  }

  const runner = openRunner(withTracks(job));
  // What planning left behind, 50 MB of a million trials, goes while the workers start.
  collectGarbage('major');
  const stop = () => void runner.close();
  signal.addEventListener('abort', stop, { once: true });
  try {
    const pending = plan.blocks.filter(({ index }) => !finished.has(index));
    const tracks = tracksOf(job, [...pending.map(trialsOfBlock), ...pendingDaily]);
    progress.start('tracks', tracks.condors.size + tracks.layers.size);
    const faults = await priceTracks(tracks, runner, progress);
    progress.stop();
    progress.start(
      'trials',
      plan.blocks.reduce((trials, { from, to }) => trials + to - from, 0),
    );
    const evaluate = async (block: Block) => {
      if (!finished.has(block.index)) await runner.run({ kind: 'block', block, faults });
      progress.advance(block.to - block.from);
    };
    await workAhead(plan.blocks, LEAD, evaluate, takePart, orderOfWork(plan.blocks, job), TOGETHER);
    await Promise.all(pendingDaily.map((part) => runner.run({ kind: 'daily', part, faults })));
  } catch (error) {
    // Stopping the workers fails their tasks; what matters is who stopped them.
    signal.throwIfAborted();
    throw error;
  } finally {
    progress.stop();
    signal.removeEventListener('abort', stop);
    await runner.close();
  }
}

/** Blocks that an interrupted run has finished, by index. */
async function finishedBlocks(plan: Plan, job: RunJob): Promise<ReadonlySet<number>> {
  const finished = new Set<number>();
  for (const { index, from, to } of plan.blocks) {
    const part = await readPart(partPath(job.partsFolder, index), job);
    if (part?.count === to - from) finished.add(index);
  }
  return finished;
}

async function priceTracks(tracks: NeededTracks, runner: TaskRunner, progress: Progress): Promise<TrackFaults> {
  const faults = { condors: {} as Record<number, string>, layers: {} as Record<number, string> };
  const price = async (task: Task & { index: number }, found: Record<number, string>) => {
    const fault = await runner.run(task);
    if (fault !== '') found[task.index] = fault;
    progress.advance(1);
  };
  await Promise.all([
    ...Array.from(tracks.condors, (index) => price({ kind: 'condor', index }, faults.condors)),
    ...Array.from(tracks.layers, (index) => price({ kind: 'layer', index }, faults.layers)),
  ]);
  return faults;
}
