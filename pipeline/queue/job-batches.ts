import { kinOf, type WorkerJob } from '../pool/index.js';
import type { QueuedTask } from './task-id.js';

/** Most tasks of a job: a worker that dies costs the time of one. */
const MOST_PER_JOB = 12;

/** Threads that are reckoned with before any worker has come. */
const FEWEST_THREADS = 8;

/** Jobs that each thread shall find, at the least: a thread that is done early finds another, and the end is even. */
const JOBS_PER_THREAD = 4;

/** Tasks that may be on the queue or under way, whoever works: enough for a round trip of the slowest connection. */
const FEWEST_OUT = 64;

/**
 * Tasks that wait to be sent, and how they become jobs: several at once, because a job costs the queue as much as a
 * small block costs its worker; fewer the fewer are left; and blocks of one kin together, which hold the same layers.
 */
export class JobBatches {
  readonly #plan: Pick<WorkerJob, 'books' | 'hedgeOf'>;
  readonly #held: QueuedTask[] = [];
  #threads = 0;

  constructor(plan: Pick<WorkerJob, 'books' | 'hedgeOf'>) {
    this.#plan = plan;
  }

  /** Tasks that wait. */
  get size(): number {
    return this.#held.length;
  }

  add(task: QueuedTask): void {
    this.#held.push(task);
  }

  /** Threads have come. Those that leave again are not counted: jobs are smaller than they need be then. */
  join(threads: number): void {
    this.#threads += threads;
  }

  /**
   * Takes the tasks of the next job.
   *
   * @param out - tasks that are on the queue or under way
   * @returns null when none wait, or enough are out
   */
  next(out: number): QueuedTask[] | null {
    const threads = Math.max(FEWEST_THREADS, this.#threads);
    if (this.#held.length === 0 || out >= Math.max(FEWEST_OUT, JOBS_PER_THREAD * threads)) return null;
    const share = Math.min(MOST_PER_JOB, Math.floor(this.#held.length / (JOBS_PER_THREAD * threads)));
    let count = 1;
    while (count < Math.min(MOST_PER_JOB, this.#held.length) && this.#belongs(count, share)) ++count;
    return this.#held.splice(0, count);
  }

  /** Whether the task at a place goes with those before it. */
  #belongs(at: number, share: number): boolean {
    if (at < share) return this.#held[at].kind === this.#held[0].kind;
    return share > 1 && this.#areKin(this.#held[at - 1], this.#held[at]);
  }

  #areKin(one: QueuedTask, other: QueuedTask): boolean {
    if (one.kind !== 'block' || other.kind !== 'block') return false;
    return kinOf(one.block, this.#plan) === kinOf(other.block, this.#plan);
  }
}
