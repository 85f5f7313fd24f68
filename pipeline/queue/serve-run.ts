import type { Redis } from 'ioredis';
import { openPool } from '../pool/index.js';
import { connectionOptions } from './connection.js';
import { decodeOffer } from './offer.js';
import { decodeJob } from './offered-job.js';
import { type DatasetPlaces, openOfferedRun } from './open-offered-run.js';
import { findPlace, type ResultWay } from './parts-place.js';
import type { QueueAddress } from './queue-address.js';
import { keysOf, QUEUE_NAME, STALLED } from './queue-keys.js';
import { report } from './results.js';
import { JobServer } from './serve-job.js';
import type { QueuedJob } from './task-id.js';
import { WorkerTracks } from './worker-tracks.js';

export interface ServeOptions extends DatasetPlaces, ResultWay {
  readonly address: QueueAddress;
  /** Threads. */
  readonly workers: number;
  readonly stallSeconds: number;
  readonly signal: AbortSignal;
}

/** Time between looks at whether the run is still offered [ms]. */
const LOOK_EVERY = 500;

/**
 * Does tasks of one run until it is offered no more, or `signal` is aborted; then finishes what is under way.
 *
 * @returns tasks done
 * @throws Error when the run is another version's or comes to something else here
 */
export async function serveRun(redis: Redis, run: string, options: ServeOptions): Promise<number> {
  const keys = keysOf(run);
  const [text, coordinator] = await redis.mget(keys.offer, keys.coordinator);
  if (text === null || coordinator === null) return 0;
  const offer = decodeOffer(text);
  const { dataset } = await openOfferedRun(redis, keys, offer, options, options.signal);
  const plan = await redis.getBuffer(keys.job);
  if (plan === null) return 0;
  const place = await findPlace(offer.name, coordinator, options);
  const job = decodeJob(plan, dataset.shared, place.path);
  const pool = openPool(job, options);
  await report(redis, keys, { joined: options.workers });
  const server = new JobServer(redis, keys, pool, new WorkerTracks(job, pool, redis, keys), place);
  const { Worker } = await import('bullmq');
  const worker = new Worker<QueuedJob>(QUEUE_NAME, (each) => server.serve(each.data), {
    connection: connectionOptions(options.address, options.signal),
    prefix: keys.prefix,
    concurrency: options.workers,
    drainDelay: 1,
    ...STALLED,
  });
  // A lost connection is waited for; a task that could not be done is the coordinator's to report.
  worker.on('error', () => {});
  try {
    for (let known = coordinator; !options.signal.aborted; ) {
      const holder = (await redis.exists(keys.offer)) === 1 ? await redis.get(keys.coordinator) : null;
      // Where results would go to a folder that is no longer the run's, this begins anew.
      if (holder === null || (holder !== known && (await place.isLostWith(holder)))) break;
      known = holder;
      await new Promise((goOn) => setTimeout(goOn, LOOK_EVERY));
    }
  } finally {
    if (redis.status === 'ready') await worker.close();
    // BullMQ would wait for a server that is away, with tasks under way or without.
    else void worker.close(true).catch(() => {});
    await pool.close();
    await place.close();
  }
  return server.done;
}
