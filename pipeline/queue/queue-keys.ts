/** Name of the BullMQ queue of every run; its prefix tells runs apart. */
export const QUEUE_NAME = 'tasks';

/** Sorted set of the runs that are offered, by the time they were. */
export const OFFERED_RUNS = 'sweep:runs';

/** What is left behind by a run that nobody continues is forgotten after this time [s]. */
export const KEPT_SECONDS = 7 * 24 * 3600;

/** Silence after which the coordinator of a run counts as dead [s]. */
export const COORDINATOR_SECONDS = 60;

/**
 * How long a worker that was killed keeps its task: its lock runs out after `lockDuration`, and every `stalledInterval`
 * the other workers look for such tasks. Workers' main threads are idle, so the lock is renewed in time.
 */
export const STALLED = { lockDuration: 10_000, stalledInterval: 5_000, maxStalledCount: 10 } as const;

/** Keys of one run. */
export interface QueueKeys {
  /** Of all keys, BullMQ's among them; the braces keep them on one node of a cluster. */
  readonly prefix: string;
  /** What is asked of workers, as JSON. Workers leave when it goes. */
  readonly offer: string;
  /** The plan of it. */
  readonly job: string;
  /** Who coordinates, and in which folder, as JSON; gone when there is nobody. */
  readonly coordinator: string;
  /** What is known not to work, as JSON; there once all tracks are priced. */
  readonly faults: string;
  /** List of what workers have to say. */
  readonly reports: string;
  /** Names and hashes of the dataset's files, as JSON. */
  readonly files: string;
  /** List of the pieces of a file, by the file's hash. */
  file(sha256: string): string;
  /** What came of a task. */
  result(task: string): string;
}

/** Hex digits of the run hash in a key. */
const HASH_DIGITS = 16;

/** What a run is called on the queue. */
export function queueNameOf(runHash: string): string {
  return runHash.slice(0, HASH_DIGITS);
}

/** @param run - as `queueNameOf` calls it */
export function keysOf(run: string): QueueKeys {
  const prefix = `sweep:{${run}}`;
  return {
    prefix,
    offer: `${prefix}:offer`,
    job: `${prefix}:job`,
    coordinator: `${prefix}:coordinator`,
    faults: `${prefix}:faults`,
    reports: `${prefix}:reports`,
    files: `${prefix}:files`,
    file: (sha256) => `${prefix}:file:${sha256}`,
    result: (task) => `${prefix}:result:${task}`,
  };
}
