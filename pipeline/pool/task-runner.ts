import type { Task, TrackFault } from './task.js';
import type { WorkerJob } from './worker-context.js';

/** Whatever does the tasks of one job: threads of this process, or processes elsewhere that take them from a queue. */
export interface TaskRunner {
  /**
   * Does a task, whenever its turn comes.
   *
   * @returns for a track, why it could not be priced, empty when it was; a block's part file is in the job's folder
   */
  run(task: Task): Promise<TrackFault>;
  /** Stops at once; tasks under way are lost. */
  close(): Promise<void>;
}

/** Opens what does the tasks of a job. */
export type OpenRunner = (job: WorkerJob) => TaskRunner;
