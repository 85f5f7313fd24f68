import { kinOf, type RunJob } from '../pool/index.js';
import type { QueuedTask } from './task-id.js';

/** Most tasks of a job: a worker that dies costs the time of one. */
const MOST_PER_JOB = 12;

/** Threads that are reckoned with before any worker has come. */
const EXPECTED_THREADS = 8;

/** Jobs that each thread shall find, at the least: a thread that is done early finds another, and the end is even. */
const JOBS_PER_THREAD = 4;

/** Tasks that may be on the queue or under way, whoever works: enough for a round trip of the slowest connection. */
const FEWEST_OUT = 64;

/**
 * Tasks that wait to be sent, and how they become jobs: several at once, because a job costs the queue as much as a
 * small block costs its worker; fewer the fewer are left; and blocks of one kin together, which hold the same layers.
 */
export class JobBatches {
  readonly #plan: Pick<RunJob, 'books' | 'hedgeOf'>;
  readonly #held: QueuedTask[] = [];
  #joined = 0;

  constructor(plan: Pick<RunJob, 'books' | 'hedgeOf'>) {
    this.#plan = plan;
  }

  /** Tasks that wait. */
  get size(): number {
    return this.#held.length;
  }

  add(task: QueuedTask): void {
    this.#held.push(task);
  }

  /** Threads have come. That they leave again is not counted: jobs are smaller than they need be then. */
  join(threads: number): void {
    this.#joined += threads;
  }

  /**
   * Takes the tasks of the next job.
   *
   * @param out - tasks that are on the queue or under way
   * @returns null when none wait, or enough are out
   */
  next(out: number): QueuedTask[] | null {
    const threads = this.#joined || EXPECTED_THREADS;
    if (this.#held.length === 0 || out >= Math.max(FEWEST_OUT, JOBS_PER_THREAD * threads)) return null;
    const share = Math.min(MOST_PER_JOB, Math.floor(this.#held.length / (JOBS_PER_THREAD * threads)));
    // Kin that are parted cost two workers what one would do once; yet no thread shall stand idle for it.
    const fair = Math.min(MOST_PER_JOB, Math.floor((this.#held.length + out) / threads));
    let count = Math.min(this.#kinFrom(0), Math.max(1, fair));
    for (let more = this.#kinFrom(count); more > 0 && count + more <= share; more = this.#kinFrom(count)) count += more;
    return this.#held.splice(0, count);
  }

  /** Number of tasks of one kin from a place on; 0 where there are none, or none of the first one's kind. */
  #kinFrom(place: number): number {
    if (this.#held[place]?.kind !== this.#held[0].kind) return 0;
    let end = place + 1;
    while (end < this.#held.length && this.#areKin(this.#held[end - 1], this.#held[end])) ++end;
    return end - place;
  }

  #areKin(one: QueuedTask, other: QueuedTask): boolean {
    if (one.kind !== 'block' || other.kind !== 'block') return false;
    return kinOf(one.block, this.#plan) === kinOf(other.block, this.#plan);
  }
}
