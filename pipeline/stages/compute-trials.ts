import { mkdir } from 'node:fs/promises';
import type { Plan } from '../../sweeps/plan/index.js';
import {
  type OpenRunner,
  partPath,
  readPart,
  type Task,
  type TaskRunner,
  type TrackFaults,
  type WorkerJob,
} from '../pool/index.js';

/** Told how far a run is; every number counts from the start of the phase. */
export interface Progress {
  start(phase: 'tracks' | 'trials' | 'files', total: number): void;
  advance(count: number): void;
  stop(): void;
}

/**
 * Prices the tracks and evaluates every block whose part file is not there yet.
 *
 * Blocks finish in any order and on any worker; each writes its own file, so the outcome depends on neither.
 *
 * @param openRunner - who does the work; asked only when there is any
 * @param signal - aborted by Ctrl-C: workers stop, finished parts stay
 */
export async function computeTrials(
  plan: Plan,
  job: WorkerJob,
  openRunner: OpenRunner,
  progress: Progress,
  signal: AbortSignal,
): Promise<void> {
  await mkdir(job.partsFolder, { recursive: true });
  const pending = [];
  let finishedTrials = 0;
  for (const block of plan.blocks) {
    const part = await readPart(partPath(job.partsFolder, block.index), job);
    if (part?.count === block.to - block.from) finishedTrials += part.count;
    else pending.push(block);
  }
  if (pending.length === 0) return;

  const runner = openRunner(job);
  const stop = () => void runner.close();
  signal.addEventListener('abort', stop, { once: true });
  try {
    progress.start('tracks', plan.condors.length + plan.layers.length);
    const faults = await priceTracks(plan, runner, progress);
    progress.stop();
    progress.start('trials', plan.order.length);
    progress.advance(finishedTrials);
    await Promise.all(
      pending.map(async (block) => {
        await runner.run({ kind: 'block', block, faults });
        progress.advance(block.to - block.from);
      }),
    );
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

async function priceTracks(plan: Plan, runner: TaskRunner, progress: Progress): Promise<TrackFaults> {
  const faults = { condors: {} as Record<number, string>, layers: {} as Record<number, string> };
  const price = async (task: Task & { index: number }, found: Record<number, string>) => {
    const fault = await runner.run(task);
    if (fault !== '') found[task.index] = fault;
    progress.advance(1);
  };
  await Promise.all([
    ...plan.condors.map((_, index) => price({ kind: 'condor', index }, faults.condors)),
    ...plan.layers.map((_, index) => price({ kind: 'layer', index }, faults.layers)),
  ]);
  return faults;
}
