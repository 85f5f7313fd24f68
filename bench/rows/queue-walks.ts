import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchRow } from '../bench-row.js';
import { runThroughQueue } from '../queued-run.js';
import { type QueueServer, startQueueServer } from '../redis-server.js';

/** Books that reinvest: each is walked day by day. */
const GRID = `name: walked
data: bundled
condor: {wing: 50, entry: weekly}
hedge: {tenor: 30/110/220, strike: delta}
account: {reinvest: true}
sweep:
  condor.shortDelta: [0.10, 0.13, 0.16]
  condor.dte: [30, 45]
  hedge.mix: [4/4/2, 2/2/1, 0/4/2, 4/0/2, 4/4/0, 6/4/2, 4/6/2]
  hedge.delta: [0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65]
  friction.level: [none, live, stressed]
`;
const TRIALS = 3 * 2 * 7 * 8 * 3;

const ONE = '1 worker process';
const TWO = '2 worker processes';

/**
 * What a second worker process brings on the clock where workers have nearly all of the work: the reference engine takes
 * a tenth of a second per trial, and what is not the workers' about three seconds in all.
 */
export async function open(scratch: string): Promise<BenchRow> {
  const server = await startQueueServer(scratch);
  const grid = join(scratch, 'walked.yaml');
  writeFileSync(grid, GRID);
  const contender = (name: string, workers: number) => ({
    name,
    run: async () => {
      const out = mkdtempSync(join(scratch, 'runs-'));
      const { seconds } = await runThroughQueue(scratch, server as QueueServer, {
        grid,
        workers,
        out,
        engine: 'reference',
      });
      rmSync(out, { recursive: true });
      return seconds;
    },
  });
  return {
    about: `sweep run --engine reference of ${TRIALS} walked trials through a queue, on the clock`,
    work: TRIALS,
    unit: 'trial',
    contenders: server === null ? [] : [contender(ONE, 1), contender(TWO, 2)],
    absent: server === null ? { queue: 'no redis-server' } : {},
    targets: [{ figure: 'time on the clock, 1 over 2', atLeast: 1.7, of: (seconds) => seconds[ONE] / seconds[TWO] }],
    close: () => server?.stop(),
  };
}
