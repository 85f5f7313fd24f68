import type { Redis } from 'ioredis';
import { writeFileAtomically } from '../../results/store/index.js';
import { readDaily, readPart, type TrackFault, unsealed, type WorkerJob } from '../pool/index.js';
import type { QueueKeys } from './queue-keys.js';
import { fetchResult } from './results.js';
import { filePath, type QueuedFileTask, taskId } from './task-id.js';

/**
 * Takes the file of a task from the server into the run's folder.
 *
 * @returns the task's fault; null when there is no result or a torn one, which has to be asked for again
 */
export async function takeFile(
  redis: Redis,
  keys: QueueKeys,
  job: WorkerJob,
  task: QueuedFileTask,
): Promise<TrackFault | null> {
  const result = await fetchResult(redis, keys, taskId(task));
  if (result === null) return null;
  const isWhole = result.fault !== '' || (await keepFile(job, task, result.bytes));
  await redis.unlink(keys.result(taskId(task)));
  return isWhole ? result.fault : null;
}

/** @param bytes - null where the file should lie in the run's folder, which the worker may or may not share */
async function keepFile(job: WorkerJob, task: QueuedFileTask, bytes: Buffer | null): Promise<boolean> {
  const path = filePath(job.partsFolder, task);
  // What came by the queue is whole by its digest, and is read once only, when its turn comes.
  if (task.kind === 'block' && bytes !== null && unsealed(bytes) === null) return false;
  if (bytes !== null) await writeFileAtomically(path, bytes, { flush: false });
  if (task.kind === 'daily') return (await readDaily(path, job.runHash)) !== null;
  return bytes !== null || (await readPart(path, job))?.count === task.block.to - task.block.from;
}
