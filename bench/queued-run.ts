import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import type { EngineName } from '../engine/walks/index.js';
import type { QueueServer } from './redis-server.js';
import { type CommandFigures, startMeasured } from './sweep-command.js';

/** What a run through a queue came to, all its processes together. */
export interface QueuedFigures {
  /** From its start to its exit [s]. */
  readonly seconds: number;
  /** Time that coordinator, workers and server took of the processors [s]. */
  readonly processorSeconds: number;
  /** Time that the busiest worker took of them [s]. */
  readonly busiestWorker: number;
}

interface QueuedRun {
  readonly grid: string;
  /** Worker processes, each of one thread. */
  readonly workers: number;
  /** Folder of runs. */
  readonly out: string;
  /** Whether workers send their blocks, as those do that do not see the run's folder. */
  readonly sends?: boolean;
  readonly engine?: EngineName;
}

/** `sweep run` of a grid through a queue, by worker processes that start with it and are ended after it. */
export async function runThroughQueue(
  scratch: string,
  server: QueueServer,
  { grid, workers, out, sends = false, engine = 'fast' }: QueuedRun,
): Promise<QueuedFigures> {
  const before = server.processorSeconds();
  const cache = mkdtempSync(join(scratch, 'cache-'));
  const queue = ['--queue', server.url];
  const own = ['--workers', '1', '--cache', cache, '--quiet', ...(sends ? ['--send'] : [])];
  // Ended by SIGTERM, as the exit code says.
  const started = Array.from({ length: workers }, () => startMeasured(scratch, ['worker', ...queue, ...own], 130));
  const asked = ['--workers', `${workers}`, '--quiet', '--engine', engine, '--out', out];
  let run: CommandFigures;
  try {
    run = await startMeasured(scratch, ['run', grid, ...queue, ...asked]).figures;
  } finally {
    for (const worker of started) worker.process.kill('SIGTERM');
  }
  const figures = await Promise.all(started.map((worker) => worker.figures));
  const times = figures.map(({ processorSeconds }) => processorSeconds);
  const total = times.reduce((sum, each) => sum + each, 0) + run.processorSeconds + server.processorSeconds() - before;
  return { seconds: run.seconds, processorSeconds: total, busiestWorker: Math.max(...times) };
}
