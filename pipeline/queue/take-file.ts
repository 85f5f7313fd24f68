import type { Redis } from 'ioredis';
import { writeFileAtomically } from '../../results/store/index.js';
import { readDaily, type TrackFault, unsealed, type WorkerJob } from '../pool/index.js';
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
  const isWhole = result.bytes === null || (await keepFile(job, task, result.bytes));
  await redis.unlink(keys.result(taskId(task)));
  return isWhole ? result.fault : null;
}

async function keepFile(job: WorkerJob, task: QueuedFileTask, bytes: Buffer): Promise<boolean> {
  const path = filePath(job.partsFolder, task);
  // What came by the queue is whole by its digest, and is read once only, when its turn comes.
  if (task.kind === 'block' && unsealed(bytes) === null) return false;
  await writeFileAtomically(path, bytes, { flush: false });
  return task.kind === 'block' || (await readDaily(path, job.runHash)) !== null;
}
