import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../datasets/bundled/index.js';
import type { BenchRow } from '../bench-row.js';
import { type QueuedFigures, runThroughQueue } from '../queued-run.js';
import { type QueueServer, startQueueServer } from '../redis-server.js';
import { measureSweep } from '../sweep-command.js';

/** Contenders, by their number of workers. */
const LOCAL: Readonly<Record<number, string>> = { 1: '1 thread', 2: '2 threads' };
const QUEUED: Readonly<Record<number, string>> = { 1: 'queue, 1 worker process', 2: 'queue, 2 worker processes' };

/** Two worker processes that do not see the run's folder, as on other hosts, and send their blocks. */
const SENT = 'queue, 2 that send their blocks';

/** What a run came to. */
interface RunFigures extends QueuedFigures {
  /** Its tables.sha256. */
  readonly hashes: string;
}

/**
 * `sweep run` of a million trials by threads, and through a queue by worker processes of one thread: coordinator,
 * redis-server and workers on this machine.
 *
 * In seconds of processor time, so that a busy machine matters less, and since three processes do not fit on two cores:
 * the overhead of a queue is what all processes take beyond the run by as many threads; a second worker scales by what
 * it takes off the busiest one. `SWEEP_BENCH_GRID` names another grid.
 */
export async function open(scratch: string): Promise<BenchRow> {
  const grid = process.env.SWEEP_BENCH_GRID ?? join(packageRoot(), 'grids/million.yaml');
  const server = await startQueueServer(scratch);
  const last = new Map<string, RunFigures>();
  const measure = async (name: string, run: (out: string) => Promise<QueuedFigures>) => {
    const out = mkdtempSync(join(scratch, 'runs-'));
    const figures = await run(out);
    const hashes = readFileSync(join(out, readdirSync(out)[0] as string, 'tables.sha256'), 'utf8');
    rmSync(out, { recursive: true });
    for (const other of last.values()) {
      if (other.hashes !== hashes) throw new Error(`${name}: must end as the bytes of the other ways`);
    }
    last.set(name, { ...figures, hashes });
    return figures.processorSeconds;
  };
  const local = (workers: number) =>
    measure(LOCAL[workers], async (out) => {
      const run = measureSweep(scratch, ['run', grid, '--workers', `${workers}`, '--quiet', '--out', out]);
      return { ...run, busiestWorker: Number.NaN };
    });
  const queued = (name: string, workers: number, sends = false) =>
    measure(name, (out) => runThroughQueue(scratch, server as QueueServer, { grid, workers, out, sends }));
  /** Of the last repetition. */
  const ratio = (from: string, to: string, of: 'seconds' | 'busiestWorker') =>
    (last.get(from)?.[of] ?? Number.NaN) / (last.get(to)?.[of] ?? Number.NaN);
  const overhead = (seconds: Readonly<Record<string, number>>, workers: number) =>
    seconds[QUEUED[workers]] / seconds[LOCAL[workers]] - 1;
  return {
    about: 'sweep run by threads and through a queue: processor time of all processes',
    work: 1,
    unit: 'run',
    contenders: [
      ...[1, 2].flatMap((workers) => [
        { name: LOCAL[workers], run: () => local(workers) },
        ...(server ? [{ name: QUEUED[workers], run: () => queued(QUEUED[workers], workers) }] : []),
      ]),
      ...(server ? [{ name: SENT, run: () => queued(SENT, 2, true) }] : []),
    ],
    absent: server ? {} : { queue: 'no redis-server' },
    targets: [
      { figure: 'overhead of the queue, 1 worker', of: (seconds) => overhead(seconds, 1) },
      { figure: 'overhead of the queue, 2 workers', atMost: 0.05, of: (seconds) => overhead(seconds, 2) },
      {
        figure: 'overhead of 2 workers that send their blocks',
        of: (seconds) => seconds[SENT] / seconds[LOCAL[2]] - 1,
      },
      {
        figure: 'busiest worker, 1 over 2',
        atLeast: 1.7,
        of: () => ratio(QUEUED[1], QUEUED[2], 'busiestWorker'),
      },
      { figure: 'time on the clock, queue over threads, 2', of: () => ratio(QUEUED[2], LOCAL[2], 'seconds') },
      { figure: 'time on the clock, queue, 1 over 2', of: () => ratio(QUEUED[1], QUEUED[2], 'seconds') },
    ],
    close: () => server?.stop(),
  };
}
