import { unlink } from 'node:fs/promises';
import type { Redis } from 'ioredis';
import { openPool, type TrackFaults } from '../pool/index.js';
import { connectionOptions } from './connection.js';
import { FileFrames } from './file-frames.js';
import { decodeOffer } from './offer.js';
import { decodeJob } from './offered-job.js';
import { type DatasetPlaces, openOfferedRun } from './open-offered-run.js';
import { findPlace, type ResultWay } from './parts-place.js';
import type { QueueAddress } from './queue-address.js';
import { keysOf, QUEUE_NAME, STALLED } from './queue-keys.js';
import { faultResult, report, type StoredResult, storeFile, storeResult } from './results.js';
import { filePath, type QueuedFileTask, type QueuedJob, type QueuedTask, taskId, trialsOf } from './task-id.js';
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
  const tracks = new WorkerTracks(job, pool, redis, keys);
  const told = new Map<'faults', TrackFaults>();
  const faultsTold = async (): Promise<TrackFaults> => {
    const known = told.get('faults') ?? (JSON.parse((await redis.get(keys.faults)) ?? 'null') as TrackFaults | null);
    if (known === null) throw new Error('the coordinator must have said which tracks could be priced');
    told.set('faults', known);
    return known;
  };

  let done = 0;
  const filed = new Set<string>();
  const frames = new FileFrames();
  const store = async (task: QueuedTask, result: StoredResult): Promise<void> => {
    await storeResult(redis, keys, taskId(task), result);
    done += 1;
  };
  const handOver = async (task: QueuedFileTask, fault: string): Promise<void> => {
    // Where no worker survived there is no file, only the reason.
    if (fault !== '') return store(task, faultResult(fault));
    const id = taskId(task);
    done += 1;
    // Who is asked a second time is not believed: the coordinator does not see this folder.
    if (place.isShared && !filed.has(id)) {
      filed.add(id);
      return report(redis, keys, { filed: id });
    }
    const path = filePath(place.path, task);
    await storeFile(redis, keys, id, path, frames);
    if (!place.isShared) await unlink(path);
  };
  const work = async ({ tasks }: QueuedJob): Promise<void> => {
    const files = tasks.filter((task) => task.kind === 'block' || task.kind === 'daily');
    if (files.length > 0) await tracks.fetchFor(files.map(trialsOf), await faultsTold());
    // One after the other, so that a thread is asked for one at a time; results travel while the next is worked on.
    const stored: Promise<void>[] = [];
    const keep = (storing: Promise<void>) => {
      // Heard of below, when a task after this one does not throw first.
      storing.catch(() => {});
      stored.push(storing);
    };
    for (const task of tasks) {
      if (task.kind === 'block' || task.kind === 'daily') {
        keep(handOver(task, await pool.run({ ...task, faults: await faultsTold() })));
      } else keep(store(task, await tracks.price(task.kind, task.index)));
    }
    await Promise.all(stored);
  };

  const { Worker } = await import('bullmq');
  const worker = new Worker<QueuedJob>(QUEUE_NAME, (each) => work(each.data), {
    connection: connectionOptions(options.address),
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
    await worker.close();
  } finally {
    await pool.close();
    await place.close();
  }
  return done;
}
