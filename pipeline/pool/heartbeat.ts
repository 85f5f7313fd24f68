/**
 * How a worker says that it lives: one integer per worker in shared memory.
 *
 * It grows with every sign of life: 0 before a task has begun, 1 once it has, 2 + n when the n-th trial of its block is
 * about to be evaluated. So a slow worker is told from a hung one, and a dead one leaves behind where it died.
 */
export type Heartbeats = Int32Array;

const BEGUN = 1;
const FIRST_TRIAL = 2;

export function allocateHeartbeats(workers: number): Heartbeats {
  return new Int32Array(new SharedArrayBuffer(workers * Int32Array.BYTES_PER_ELEMENT));
}

/** Says that no task has begun. */
export function resetHeartbeat(beats: Heartbeats, worker: number): void {
  Atomics.store(beats, worker, 0);
}

export function beatBegun(beats: Heartbeats, worker: number): void {
  Atomics.store(beats, worker, BEGUN);
}

/** @param trial - counted from the beginning of the block */
export function beatTrial(beats: Heartbeats, worker: number, trial: number): void {
  Atomics.store(beats, worker, FIRST_TRIAL + trial);
}

/** The last sign of life as a number that differs from the one before. */
export function lastBeat(beats: Heartbeats, worker: number): number {
  return Atomics.load(beats, worker);
}

/** Whether the task had begun, and the trial that was under way, counted from the block's beginning; null if none. */
export function placeOf(beat: number): { readonly hasBegun: boolean; readonly trial: number | null } {
  return { hasBegun: beat >= BEGUN, trial: beat >= FIRST_TRIAL ? beat - FIRST_TRIAL : null };
}
