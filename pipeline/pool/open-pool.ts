import { doDespiteDeaths } from './isolate-faults.js';
import type { TaskRunner } from './task-runner.js';
import type { WorkerJob } from './worker-context.js';
import { type ThreadOptions, WorkerThreads } from './worker-threads.js';

/**
 * Starts worker threads that share a job's columns. A worker that throws, runs out of memory or hangs is replaced, and
 * its task tried again; trials that no worker survives are recorded as failed.
 */
export function openPool(job: WorkerJob, options: ThreadOptions): TaskRunner {
  const threads = new WorkerThreads(job, options);
  return {
    run: (task) => doDespiteDeaths((each) => threads.attempt(each), task),
    close: () => threads.close(),
  };
}
