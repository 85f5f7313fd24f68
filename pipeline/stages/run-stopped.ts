/** Thrown when a run cannot go on for now and loses nothing: the same command continues it. Exit code 1. */
export class RunStopped extends Error {
  override readonly name = 'RunStopped';

  constructor(reason: string) {
    super(`${reason}; what is finished is kept, and the same command goes on from here`);
  }
}

/** How Node.js and DuckDB word it; errors from worker threads arrive without their code. */
const diskFull = /\b(ENOSPC|EDQUOT)\b|no space left on device|disk quota exceeded/i;

/** Whether an error means that nothing more can be written. */
export function isDiskFull(error: unknown): boolean {
  return error instanceof Error && diskFull.test(error.message);
}
