import type { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import { writeFileAtomically } from '../../results/store/index.js';
import {
  type HistoryTask,
  readDaily,
  readPart,
  type Task,
  type TaskRunner,
  type TrackFault,
  type WorkerJob,
} from '../pool/index.js';
import { RunStopped } from '../stages/run-stopped.js';
import { connect, connectionOptions } from './connection.js';
import { becomeCoordinator, stayCoordinator } from './coordinator-lock.js';
import { publishDataset } from './dataset-files.js';
import { encodeOffer, type Offer } from './offer.js';
import type { QueueAddress } from './queue-address.js';
import { KEPT_SECONDS, keysOf, OFFERED_RUNS, QUEUE_NAME, type QueueKeys, queueNameOf } from './queue-keys.js';
import { fetchResult, type Report } from './results.js';
import { filePath, type QueuedFileTask, taskId, toQueuedTask } from './task-id.js';

/**
 * Most tasks on the queue at a time: enough for hundreds of threads, and no more results than this wait on the server
 * when the coordinator dies.
 */
const MOST_QUEUED = 512;

/** Time between looks at whether everything is as it should be [ms]. */
const LOOK_EVERY = 5000;

export interface QueueRunnerOptions {
  readonly address: QueueAddress;
  readonly offer: Offer;
  /** Folder of the dataset, for workers that do not have it. */
  readonly datasetFolder: string;
  /** Told what workers have to say, a line at a time. */
  readonly notice: (line: string) => void;
}

interface PendingTask {
  readonly task: Exclude<Task, HistoryTask>;
  readonly resolve: (fault: TrackFault) => void;
  readonly reject: (error: Error) => void;
}

/** The connections of a coordinator. */
interface Office {
  readonly redis: Redis;
  /** Waits for reports, which blocks a connection. */
  readonly ears: Redis;
  readonly queue: Queue;
  readonly identity: string;
}

/**
 * Has tasks done by worker processes elsewhere, which take them from a BullMQ queue.
 *
 * Results are kept on the server until they lie in the run's folder, so that a coordinator that died loses nothing; a
 * task that is done twice gives the same bytes twice.
 */
export class QueueRunner implements TaskRunner {
  readonly #job: WorkerJob;
  readonly #options: QueueRunnerOptions;
  readonly #keys: QueueKeys;
  readonly #office: Promise<Office>;
  readonly #pending = new Map<string, PendingTask>();
  readonly #waiting: (() => void)[] = [];
  #unsent: string[] = [];
  #looks: NodeJS.Timeout | undefined;
  #faultsTold = false;
  #isClosed = false;
  #failure: Error | null = null;

  constructor(job: WorkerJob, options: QueueRunnerOptions) {
    this.#job = job;
    this.#options = options;
    this.#keys = keysOf(queueNameOf(job.runHash));
    this.#office = this.#open();
    // Whoever runs the first task hears of it.
    this.#office.catch(() => {});
  }

  async run(task: Task): Promise<TrackFault> {
    if (task.kind === 'history') throw new Error('a queue makes no histories');
    const office = await this.#office;
    if ('faults' in task && !this.#faultsTold) {
      this.#faultsTold = true;
      await office.redis.set(this.#keys.faults, JSON.stringify(task.faults), 'EX', KEPT_SECONDS);
    }
    while (this.#pending.size >= MOST_QUEUED) await new Promise<void>((goOn) => this.#waiting.push(goOn));
    if (this.#failure) throw this.#failure;
    return new Promise((resolve, reject) => {
      const id = taskId(toQueuedTask(task));
      this.#pending.set(id, { task, resolve, reject });
      if (this.#unsent.push(id) === 1) setImmediate(() => this.#sendUnsent());
    });
  }

  /** Calls the workers off. Results that have not been fetched stay on the server, for the next coordinator. */
  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    clearInterval(this.#looks);
    this.#failAll(new Error('the queue was closed'));
    const office = await this.#office.catch(() => null);
    if (office === null) return;
    const { redis, ears, queue } = office;
    ears.disconnect();
    await redis.zrem(OFFERED_RUNS, queueNameOf(this.#job.runHash));
    await redis.del(this.#keys.offer, this.#keys.coordinator);
    await queue.drain();
    await queue.close();
    await redis.quit();
  }

  async #open(): Promise<Office> {
    const { address, offer } = this.#options;
    const redis = await connect(address);
    try {
      const identity = await becomeCoordinator(redis, this.#keys);
      const { Queue } = await import('bullmq');
      const queue = new Queue(QUEUE_NAME, { connection: connectionOptions(address), prefix: this.#keys.prefix });
      queue.on('error', () => {});
      // A task that failed for good before is tried again by whoever runs the sweep again.
      await queue.clean(0, 0, 'failed');
      const office = { redis, ears: await connect(address), queue, identity };
      await this.#publish(office, offer);
      this.#looks = setInterval(() => this.#look(office).catch((error) => this.#failAll(error)), LOOK_EVERY);
      void this.#listen(office);
      return office;
    } catch (error) {
      redis.disconnect();
      throw error;
    }
  }

  async #publish({ redis }: Office, offer: Offer): Promise<void> {
    await redis.set(this.#keys.offer, encodeOffer(offer), 'EX', KEPT_SECONDS);
    await redis.zadd(OFFERED_RUNS, 'NX', Date.now(), queueNameOf(offer.runHash));
  }

  /** Sends what was asked for since the last turn of the event loop, unless its result is there already. */
  async #sendUnsent(): Promise<void> {
    const ids = this.#unsent;
    this.#unsent = [];
    try {
      await this.#send(await this.#office, ids);
    } catch (error) {
      if (!this.#isClosed) this.#failAll(error as Error);
    }
  }

  async #send(office: Office, ids: readonly string[]): Promise<void> {
    const asked = office.redis.pipeline();
    for (const id of ids) asked.exists(this.#keys.result(id));
    const answers = (await asked.exec()) ?? [];
    const isThere = (at: number) => answers[at]?.[1] === 1;
    const jobs = ids.flatMap((id, at) => {
      const pending = this.#pending.get(id);
      if (pending === undefined || isThere(at)) return [];
      const opts = {
        // An id that is on the queue is not put there again.
        jobId: id,
        attempts: 5,
        backoff: { type: 'fixed', delay: 1000 },
        removeOnComplete: true,
      };
      return [{ name: pending.task.kind, data: toQueuedTask(pending.task), opts }];
    });
    await office.queue.addBulk(jobs);
    for (const [at, id] of ids.entries()) if (isThere(at)) await this.#collect(office, id);
  }

  async #listen(office: Office): Promise<void> {
    while (!this.#isClosed) {
      try {
        const entry = await office.ears.blpop(this.#keys.reports, 1);
        if (entry !== null) await this.#hear(office, JSON.parse(entry[1]) as Report);
      } catch (error) {
        if (this.#isClosed) return;
        this.#failAll(error as Error);
        return;
      }
    }
  }

  async #hear(office: Office, report: Report): Promise<void> {
    if ('done' in report) await this.#collect(office, report.done);
    else if ('wants' in report) await publishDataset(office.redis, this.#keys, this.#options.datasetFolder);
    else this.#options.notice(this.#options.address.hide(report.notice));
  }

  /** Takes the result of a task home; does nothing when it is there already. */
  async #collect({ redis }: Office, id: string): Promise<void> {
    const pending = this.#pending.get(id);
    const result = pending && (await fetchResult(redis, this.#keys, id));
    if (!pending || !result) return;
    const { task } = pending;
    if (task.kind === 'block' || task.kind === 'daily') {
      const path = filePath(this.#job.partsFolder, task);
      if (result.bytes !== null) await writeFileAtomically(path, result.bytes, { flush: false });
      await redis.del(this.#keys.result(id));
      // Torn on its way, or in a folder that is not the one we share: left to the next look to be asked for again.
      if (result.fault === '' && !(await this.#isWhole(task, path))) return;
    }
    if (!this.#pending.delete(id)) return;
    this.#waiting.shift()?.();
    pending.resolve(result.fault);
  }

  async #isWhole(task: QueuedFileTask, path: string): Promise<boolean> {
    if (task.kind === 'daily') return (await readDaily(path, this.#job.runHash)) !== null;
    return (await readPart(path, this.#job))?.count === task.block.to - task.block.from;
  }

  /** Sees to it that nothing waits for ever: for a server that lost its memory, or a task that nobody can do. */
  async #look(office: Office): Promise<void> {
    if (this.#isClosed) return;
    if (!(await stayCoordinator(office.redis, this.#keys, office.identity))) {
      throw new RunStopped('another process has become the coordinator of this run');
    }
    await this.#publish(office, this.#options.offer);
    const [failed] = await office.queue.getFailed(0, 0);
    if (failed !== undefined) {
      const reason = this.#options.address.hide(failed.failedReason);
      throw new RunStopped(`queue ${this.#options.address.shown}: no worker could do ${failed.id}: ${reason}`);
    }
    await this.#send(office, [...this.#pending.keys()]);
  }

  #failAll(error: Error): void {
    this.#failure ??= error;
    for (const { reject } of this.#pending.values()) reject(this.#failure);
    this.#pending.clear();
    for (const goOn of this.#waiting.splice(0)) goOn();
  }
}
