import { unlink } from 'node:fs/promises';
import type { Redis } from 'ioredis';
import type { TaskRunner, TrackFaults } from '../pool/index.js';
import { FileFrames } from './file-frames.js';
import type { PartsPlace } from './parts-place.js';
import type { QueueKeys } from './queue-keys.js';
import { type DoneTask, faultResult, report, type StoredResult, storeFile, storeResult } from './results.js';
import { filePath, type QueuedFileTask, type QueuedJob, type QueuedTask, taskId, trialsOf } from './task-id.js';
import type { WorkerTracks } from './worker-tracks.js';

/** Time between reports of a job whose tasks are long [ms]. */
const TELL_EVERY = 1000;

/** Does the jobs of one run. */
export class JobServer {
  readonly #redis: Redis;
  readonly #keys: QueueKeys;
  readonly #pool: TaskRunner;
  readonly #tracks: WorkerTracks;
  readonly #place: PartsPlace;
  readonly #frames = new FileFrames();
  /** Tasks of which it was said that their files lie in the run's folder. */
  readonly #filed = new Set<string>();
  #faults: TrackFaults | null = null;
  #done = 0;

  constructor(redis: Redis, keys: QueueKeys, pool: TaskRunner, tracks: WorkerTracks, place: PartsPlace) {
    this.#redis = redis;
    this.#keys = keys;
    this.#pool = pool;
    this.#tracks = tracks;
    this.#place = place;
  }

  /** Tasks done. */
  get done(): number {
    return this.#done;
  }

  /**
   * Does the tasks of a job one after the other, so that a thread is asked for one at a time; results travel while the
   * next is worked on. They are told of together: a report costs both sides as much as ten trials.
   */
  async serve({ tasks }: QueuedJob): Promise<void> {
    const files = tasks.filter((task) => task.kind === 'block' || task.kind === 'daily');
    if (files.length > 0) await this.#tracks.fetchFor(files.map(trialsOf), await this.#faultsTold());
    let untold: Promise<DoneTask>[] = [];
    let toldAt = performance.now();
    const tell = () => {
      const some = untold;
      untold = [];
      toldAt = performance.now();
      return this.#tell(some);
    };
    const told: Promise<void>[] = [];
    for (const task of tasks) {
      if (task.kind === 'block' || task.kind === 'daily') {
        keep(untold, this.#handOver(task, await this.#pool.run({ ...task, faults: await this.#faultsTold() })));
      } else keep(untold, this.#store(task, await this.#tracks.price(task.kind, task.index)));
      if (performance.now() - toldAt > TELL_EVERY) keep(told, tell());
    }
    keep(told, tell());
    await Promise.all(told);
  }

  async #tell(tasks: readonly Promise<DoneTask>[]): Promise<void> {
    await report(this.#redis, this.#keys, { done: await Promise.all(tasks) });
    this.#done += tasks.length;
  }

  async #handOver(task: QueuedFileTask, fault: string): Promise<DoneTask> {
    // Where no worker survived there is no file, only the reason.
    if (fault !== '') return this.#store(task, faultResult(fault));
    const id = taskId(task);
    // Who is asked a second time is not believed: the coordinator does not see this folder.
    if (this.#place.isShared && !this.#filed.has(id)) {
      this.#filed.add(id);
      return { id, fault, isFiled: true };
    }
    const path = filePath(this.#place.path, task);
    await storeFile(this.#redis, this.#keys, id, path, this.#frames);
    if (!this.#place.isShared) await unlink(path);
    return { id, fault, isFiled: false };
  }

  async #store(task: QueuedTask, result: StoredResult): Promise<DoneTask> {
    const id = taskId(task);
    await storeResult(this.#redis, this.#keys, id, result);
    return { id, fault: result.fault, isFiled: false };
  }

  async #faultsTold(): Promise<TrackFaults> {
    this.#faults ??= JSON.parse((await this.#redis.get(this.#keys.faults)) ?? 'null') as TrackFaults | null;
    if (this.#faults === null) throw new Error('the coordinator must have said which tracks could be priced');
    return this.#faults;
  }
}

/** Keeps what is waited for later, and may fail before. */
function keep<Value>(list: Promise<Value>[], each: Promise<Value>): void {
  each.catch(() => {});
  list.push(each);
}
