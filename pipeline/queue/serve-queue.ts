import { hostname } from 'node:os';
import { connect } from './connection.js';
import { keysOf, OFFERED_RUNS } from './queue-keys.js';
import { report } from './results.js';
import { type ServeOptions, serveRun } from './serve-run.js';

export interface ServeQueueOptions extends ServeOptions {
  /** Ends after so long without a run to work on [s]; never by default. */
  readonly idleSeconds: number;
  readonly notice: (line: string) => void;
}

/** Time between looks for a run [ms]. */
const LOOK_EVERY = 500;

/**
 * Works on whatever runs are offered on a queue, one after the other, the one offered first first. A run that this
 * process cannot work on is refused, once, with the reason told here and to its coordinator.
 *
 * @throws InputError when the queue cannot be reached at the start
 */
export async function serveQueue(options: ServeQueueOptions): Promise<void> {
  const { address, signal, notice } = options;
  const redis = await connect(address, signal);
  const refused = new Set<string>();
  try {
    let idleSince = performance.now();
    while (!signal.aborted && performance.now() - idleSince < options.idleSeconds * 1000) {
      const run = await findRun();
      if (run === undefined) {
        await new Promise((goOn) => setTimeout(goOn, LOOK_EVERY));
        continue;
      }
      notice(`working on run ${run}`);
      try {
        const done = await serveRun(redis, run, options);
        notice(`left run ${run}: ${done} tasks done`);
      } catch (error) {
        if (signal.aborted) break;
        refused.add(run);
        const reason = address.hide((error as Error).message);
        notice(`refused run ${run}: ${reason}`);
        await report(redis, keysOf(run), { notice: `worker ${hostname()} (${process.pid}) refused: ${reason}` });
      }
      idleSince = performance.now();
    }
  } catch (error) {
    // Whoever ends a worker need not hear that its server is away.
    if (!signal.aborted) throw error;
  } finally {
    redis.disconnect();
  }

  async function findRun(): Promise<string | undefined> {
    for (const run of await redis.zrange(OFFERED_RUNS, '0', '-1')) {
      if (refused.has(run)) continue;
      const keys = keysOf(run);
      if ((await redis.exists(keys.offer, keys.coordinator)) === 2) return run;
    }
    return undefined;
  }
}
