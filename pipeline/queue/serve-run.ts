import { existsSync } from 'node:fs';
import { mkdtemp, rm, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Redis } from 'ioredis';
import { openPool, type TrackFaults } from '../pool/index.js';
import { partsFolderOf } from '../stages/run-parts.js';
import { connectionOptions } from './connection.js';
import { decodeOffer } from './offer.js';
import { decodeJob } from './offered-job.js';
import { type DatasetPlaces, openOfferedRun } from './open-offered-run.js';
import type { QueueAddress } from './queue-address.js';
import { keysOf, QUEUE_NAME, STALLED } from './queue-keys.js';
import { FILED_RESULT, faultResult, fileResult, report, type StoredResult, storeResult } from './results.js';
import { filePath, type QueuedFileTask, type QueuedJob, type QueuedTask, taskId, trialsOf } from './task-id.js';
import { WorkerTracks } from './worker-tracks.js';

export interface ServeOptions extends DatasetPlaces {
  readonly address: QueueAddress;
  /** Threads. */
  readonly workers: number;
  readonly stallSeconds: number;
  /** The coordinator's `--out`, where this host has it mounted: parts go there straight. */
  readonly shared?: string | undefined;
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
  const text = await redis.get(keys.offer);
  if (text === null) return 0;
  const offer = decodeOffer(text);
  const { dataset } = await openOfferedRun(redis, keys, offer, options, options.signal);
  const plan = await redis.getBuffer(keys.job);
  if (plan === null) return 0;
  const partsFolder = await placeForParts(offer.name, options.shared);
  const job = decodeJob(plan, dataset.shared, partsFolder.path);
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
  const store = async (task: QueuedTask, result: StoredResult): Promise<void> => {
    await storeResult(redis, keys, taskId(task), result);
    done += 1;
  };
  const storeFile = async (task: QueuedFileTask, fault: string): Promise<void> => {
    // Where no worker survived there is no file, only the reason.
    if (fault !== '') return store(task, faultResult(fault));
    if (partsFolder.isShared) return store(task, FILED_RESULT);
    const path = filePath(partsFolder.path, task);
    await store(task, await fileResult(path));
    await unlink(path);
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
        keep(storeFile(task, await pool.run({ ...task, faults: await faultsTold() })));
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
    while (!options.signal.aborted && (await redis.exists(keys.offer, keys.coordinator)) === 2) {
      await new Promise((goOn) => setTimeout(goOn, LOOK_EVERY));
    }
    await worker.close();
  } finally {
    await pool.close();
    if (!partsFolder.isShared) await rm(partsFolder.path, { recursive: true, force: true });
  }
  return done;
}

async function placeForParts(run: string, shared: string | undefined): Promise<{ path: string; isShared: boolean }> {
  if (shared === undefined) return { path: await mkdtemp(join(tmpdir(), 'sweep-parts-')), isShared: false };
  const path = partsFolderOf(join(shared, run));
  if (!existsSync(path)) throw new Error(`--shared: must be the coordinator's --out as mounted here, got no ${path}`);
  return { path, isShared: true };
}
