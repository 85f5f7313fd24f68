import { existsSync } from 'node:fs';
import type { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import type { Task, TaskRunner, TrackFault, WorkerJob } from '../pool/index.js';
import { RunStopped } from '../stages/run-stopped.js';
import { connect, connectionOptions } from './connection.js';
import { becomeCoordinator, stayCoordinator } from './coordinator-lock.js';
import { publishDataset } from './dataset-files.js';
import { JobBatches } from './job-batches.js';
import { encodeOffer, type Offer } from './offer.js';
import { encodeJob } from './offered-job.js';
import { markParts } from './parts-place.js';
import type { QueueAddress } from './queue-address.js';
import { KEPT_SECONDS, keysOf, OFFERED_RUNS, QUEUE_NAME, type QueueKeys, queueNameOf } from './queue-keys.js';
import { fetchFault, type Report } from './results.js';
import { takeFile } from './take-file.js';
import { filePath, jobId, type QueuedJob, type QueuedTask, taskId, toQueuedTask } from './task-id.js';

/**
 * Most tasks that are asked for at a time: enough for hundreds of threads, and no more results than this wait on the
 * server when the coordinator dies.
 */
const MOST_PENDING = 512;

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
  readonly task: QueuedTask;
  /** The job that it was sent in. */
  job: string | null;
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
  readonly #batches: JobBatches;
  readonly #waiting: (() => void)[] = [];
  #isAboutToSend = false;
  #looks: NodeJS.Timeout | undefined;
  #faultsTold = false;
  #isClosed = false;
  #failure: Error | null = null;

  constructor(job: WorkerJob, options: QueueRunnerOptions) {
    this.#job = job;
    this.#options = options;
    this.#batches = new JobBatches(job);
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
    while (this.#pending.size >= MOST_PENDING) await new Promise<void>((goOn) => this.#waiting.push(goOn));
    if (this.#failure) throw this.#failure;
    return new Promise((resolve, reject) => {
      const queued = toQueuedTask(task);
      this.#pending.set(taskId(queued), { task: queued, job: null, resolve, reject });
      this.#batches.add(queued);
      this.#sendSoon();
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
      const identity = await becomeCoordinator(redis, this.#keys, this.#job.partsFolder);
      await markParts(identity);
      const { Queue } = await import('bullmq');
      const queue = new Queue(QUEUE_NAME, { connection: connectionOptions(address), prefix: this.#keys.prefix });
      queue.on('error', () => {});
      // What failed for good before is tried again by whoever runs the sweep again; what a dead coordinator asked for,
      // this one will.
      await queue.clean(0, 0, 'failed');
      await queue.drain();
      // Another build may have planned in another order.
      await redis.del(this.#keys.job);
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
    // The plan first: whoever sees the offer finds it.
    if ((await redis.exists(this.#keys.job)) === 0) {
      await redis.set(this.#keys.job, encodeJob(this.#job), 'EX', KEPT_SECONDS);
    }
    await redis.set(this.#keys.offer, encodeOffer(offer), 'EX', KEPT_SECONDS);
    await redis.zadd(OFFERED_RUNS, 'NX', Date.now(), queueNameOf(offer.runHash));
  }

  /** Sends what waits, as far as workers need it, once this turn of the event loop has asked for all it will. */
  #sendSoon(): void {
    if (this.#isAboutToSend) return;
    this.#isAboutToSend = true;
    setImmediate(async () => {
      this.#isAboutToSend = false;
      try {
        await this.#send(await this.#office, this.#nextJobs());
      } catch (error) {
        if (!this.#isClosed) this.#failAll(error as Error);
      }
    });
  }

  /** Ids of the tasks of each job that is to be sent now. */
  #nextJobs(): string[][] {
    const jobs: string[][] = [];
    for (;;) {
      const tasks = this.#batches.next(this.#pending.size - this.#batches.size);
      if (tasks === null) return jobs;
      const ids = tasks.map(taskId);
      for (const id of ids) (this.#pending.get(id) as PendingTask).job = jobId(ids);
      jobs.push(ids);
    }
  }

  /** Sends jobs without the tasks whose results are there already, and takes those home. */
  async #send(office: Office, jobs: readonly (readonly string[])[]): Promise<void> {
    if (jobs.length === 0) return;
    const ids = jobs.flat();
    const asked = office.redis.pipeline();
    for (const id of ids) asked.exists(this.#keys.result(id));
    const answers = (await asked.exec()) ?? [];
    const there = ids.filter((_, at) => answers[at]?.[1] === 1);
    const entries = jobs.flatMap((each) => {
      const left = each.flatMap((id) => (there.includes(id) ? [] : (this.#pending.get(id) ?? [])));
      if (left.length === 0) return [];
      const opts = {
        // An id that is on the queue is not put there again.
        jobId: left[0].job as string,
        attempts: 5,
        backoff: { type: 'fixed', delay: 1000 },
        removeOnComplete: true,
      };
      return [{ name: 'tasks', data: { tasks: left.map(({ task }) => task) } satisfies QueuedJob, opts }];
    });
    await office.queue.addBulk(entries);
    for (const id of there) await this.#collect(office, id);
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
    if ('done' in report) {
      for (const { id, fault, isFiled } of report.done) {
        if (isFiled) this.#seeFile(id);
        else await this.#collect(office, id, fault);
      }
    } else if ('joined' in report) this.#batches.join(report.joined);
    else if ('wants' in report) await publishDataset(office.redis, this.#keys, this.#options.datasetFolder);
    else this.#options.notice(this.#options.address.hide(report.notice));
  }

  /**
   * Takes the result of a task home; does nothing when it is there already.
   *
   * @param told - the fault that a worker told of; left out where only the server knows
   */
  async #collect({ redis }: Office, id: string, told?: string): Promise<void> {
    const pending = this.#pending.get(id);
    // A late duplicate.
    if (!pending) return;
    const { task } = pending;
    const isFile = task.kind === 'block' || task.kind === 'daily';
    const fault = isFile
      ? await takeFile(redis, this.#keys, this.#job, task)
      : (told ?? (await fetchFault(redis, this.#keys, id)));
    if (fault !== null) this.#settle(id, fault);
  }

  /** Believes a worker that a task's file is there, when it is; else the task is asked for again. */
  #seeFile(id: string): void {
    const task = this.#pending.get(id)?.task;
    const isFile = task?.kind === 'block' || task?.kind === 'daily';
    if (isFile && existsSync(filePath(this.#job.partsFolder, task))) this.#settle(id, '');
  }

  /** A task is done; does nothing when it was already. */
  #settle(id: string, fault: TrackFault): void {
    const pending = this.#pending.get(id);
    if (!pending) return;
    this.#pending.delete(id);
    this.#waiting.shift()?.();
    this.#sendSoon();
    pending.resolve(fault);
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
    await this.#send(office, this.#sentJobs());
  }

  /** Ids of the tasks of each job that was sent and is not home. */
  #sentJobs(): string[][] {
    const jobs = new Map<string, string[]>();
    for (const [id, { job }] of this.#pending) if (job !== null) jobs.set(job, [...(jobs.get(job) ?? []), id]);
    return [...jobs.values()];
  }

  #failAll(error: Error): void {
    this.#failure ??= error;
    for (const { reject } of this.#pending.values()) reject(this.#failure);
    this.#pending.clear();
    for (const goOn of this.#waiting.splice(0)) goOn();
  }
}
