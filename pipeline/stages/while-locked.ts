import { InputError } from '../../engine/contracts/input-error.js';
import { lockRun } from '../../results/store/index.js';
import { isDiskFull, RunStopped } from './run-stopped.js';

/**
 * Works in a run folder that nobody else works in.
 *
 * @param name - of the lock: the whole run, or a shard of it
 * @param work - given a signal that is aborted as `signal` is, and when the lock is lost
 * @throws RunStopped when the disk is full
 * @throws InputError when another process works there
 */
export async function whileLocked<T>(
  runFolder: string,
  name: string,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const lost = new AbortController();
  const onLost = () => lost.abort(new InputError(`${runFolder}: must stay this process' own, got another's lock`));
  try {
    const lock = await lockRun(runFolder, name, { onLost });
    try {
      return await work(AbortSignal.any([signal, lost.signal]));
    } finally {
      await lock.release();
    }
  } catch (error) {
    if (isDiskFull(error)) throw new RunStopped(`${runFolder}: no room is left on the disk`);
    throw error;
  }
}
