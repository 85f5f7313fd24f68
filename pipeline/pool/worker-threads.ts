import { pathToFileURL } from 'node:url';
import { Piscina } from 'piscina';
import { builtFile } from '../../datasets/bundled/index.js';
import { InputError } from '../../engine/contracts/input-error.js';
import { kinOf } from './block-kin.js';
import { allocateHeartbeats, type Heartbeats, lastBeat, placeOf, resetHeartbeat } from './heartbeat.js';
import type { Attempt } from './isolate-faults.js';
import type { Task, TrackFault } from './task.js';
import { ThreadSlots } from './thread-slots.js';
import type { WorkerJob } from './worker-context.js';

/** What a worker thread is started with. */
export interface ThreadData {
  readonly job: WorkerJob;
  readonly heartbeats: Heartbeats;
}

/** A task on its way to a thread; it beats in the place of `slot`. */
export interface ThreadTask {
  readonly task: Task;
  readonly slot: number;
}

export interface ThreadOptions {
  /** Threads >= 1. */
  readonly workers: number;
  /**
   * Time without a sign of life after which a worker is taken for hung and replaced [s]. Workers give one per trial;
   * pricing a track gives one at its beginning only. A thread that still starts has at least `SECONDS_TO_START`.
   *
   * @default 300
   */
  readonly stallSeconds?: number;
  /** The clock by which workers are taken for hung [ms]; by default the time that passes. */
  readonly now?: () => number;
  /** Largest heap of a worker [MB]; by default what Node.js gives a thread. */
  readonly heapMegabytes?: number | undefined;
  /** Module that does the tasks. */
  readonly workerFile?: URL;
}

/** What a thread may take to load its modules on a machine that does much else besides [s]. */
const SECONDS_TO_START = 300;

/** How an error that came from the system, not from the evaluation, begins. */
const systemError = /^E[A-Z]+: /;

/** Threads that do one task each at a time; a thread that dies or hangs is replaced. */
export class WorkerThreads {
  readonly #job: WorkerJob;
  /** One of a single thread for each slot, so that it is known which thread did what before. */
  readonly #threads: readonly Piscina<ThreadTask, TrackFault>[];
  readonly #heartbeats: Heartbeats;
  readonly #slots: ThreadSlots;
  readonly #stallSeconds: number;
  readonly #now: () => number;
  #isClosed = false;

  constructor(job: WorkerJob, options: ThreadOptions) {
    const { workers, stallSeconds = 300, heapMegabytes, now = () => performance.now() } = options;
    this.#heartbeats = allocateHeartbeats(workers);
    this.#job = job;
    this.#slots = new ThreadSlots(workers);
    this.#stallSeconds = stallSeconds;
    this.#now = now;
    const workerData: ThreadData = { job, heartbeats: this.#heartbeats };
    const startThread = () => {
      const thread = new Piscina<ThreadTask, TrackFault>({
        filename: (options.workerFile ?? pathToFileURL(builtFile('pipeline/pool/worker.js'))).href,
        minThreads: 1,
        maxThreads: 1,
        workerData,
        // The pool lives as long as its command; idle threads cost nothing and starting one costs 50 ms.
        idleTimeout: Number.POSITIVE_INFINITY,
        ...(heapMegabytes === undefined ? {} : { resourceLimits: { maxOldGenerationSizeMb: heapMegabytes } }),
      });
      // A thread that dies between two tasks is replaced and costs nothing; without a listener it would end the process.
      thread.on('error', () => {});
      return thread;
    };
    this.#threads = Array.from({ length: workers }, startThread);
  }

  /**
   * Tries a task once, when a thread is free.
   *
   * @throws when the disk or another part of the system refuses, when threads do not start, or after `close`
   */
  async attempt(task: Task): Promise<Attempt> {
    const slot = await this.#slots.take(task.kind === 'block' ? kinOf(task.block, this.#job) : null);
    resetHeartbeat(this.#heartbeats, slot);
    const watch = this.#watch(slot);
    try {
      return { kind: 'done', fault: await this.#threads[slot].run({ task, slot }, { signal: watch.signal }) };
    } catch (error) {
      const { message, code } = error as NodeJS.ErrnoException;
      const { hasBegun, trial } = placeOf(lastBeat(this.#heartbeats, slot));
      if (this.#isClosed || systemError.test(message)) throw error;
      if (!hasBegun && watch.signal.aborted) throw this.#slowStart();
      if (!hasBegun) throw error;
      return { kind: 'died', reason: this.#reasonOf(watch.signal.aborted, code, message), trial };
    } finally {
      watch.stop();
      this.#slots.release(slot);
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all(this.#threads.map((thread) => thread.destroy()));
  }

  #slowStart(): InputError {
    return new InputError(`workers: must start within ${this.#patience(0)} s; with fewer --workers they may`);
  }

  #reasonOf(isStalled: boolean, code: string | undefined, message: string): string {
    if (isStalled) return `its worker gave no sign of life for ${this.#stallSeconds} s`;
    if (code === 'ERR_WORKER_OUT_OF_MEMORY') return 'its worker ran out of memory';
    return `its worker failed: ${message}`;
  }

  /** How long this may be the last sign of life [s]. */
  #patience(beat: number): number {
    return placeOf(beat).hasBegun ? this.#stallSeconds : Math.max(this.#stallSeconds, SECONDS_TO_START);
  }

  /** Aborts the task of a slot when its heart stands still. */
  #watch(slot: number): { readonly signal: AbortSignal; stop(): void } {
    const controller = new AbortController();
    let beat = lastBeat(this.#heartbeats, slot);
    let changedAt = this.#now();
    const look = () => {
      const latest = lastBeat(this.#heartbeats, slot);
      const time = this.#now();
      if (latest !== beat) {
        beat = latest;
        changedAt = time;
      } else if (time - changedAt > this.#patience(beat) * 1000) controller.abort();
    };
    const timer = setInterval(look, Math.min(1000, this.#stallSeconds * 250));
    timer.unref();
    return { signal: controller.signal, stop: () => clearInterval(timer) };
  }
}
