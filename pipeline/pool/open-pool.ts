import { Piscina } from 'piscina';
import type { Task, TrackFault } from './task.js';
import type { TaskRunner } from './task-runner.js';
import type { WorkerJob } from './worker-context.js';

/**
 * Starts worker threads that share a job's columns.
 *
 * @param workers - threads ≥ 1
 */
export function openPool(job: WorkerJob, workers: number): TaskRunner {
  const piscina = new Piscina<Task, TrackFault>({
    filename: new URL('./worker.js', import.meta.url).href,
    minThreads: workers,
    maxThreads: workers,
    workerData: job,
    // The pool lives as long as its command; idle threads cost nothing and starting one costs 100 ms.
    idleTimeout: Number.POSITIVE_INFINITY,
  });
  return {
    run: (task) => piscina.run(task),
    close: () => piscina.destroy(),
  };
}
