import { collectGarbage } from '../../results/report/index.js';
import type { StoredTrial } from '../aggregate/trial-evidence.js';
import type { DailyPart, OpenRunner, RunJob } from '../pool/index.js';
import { computeTrials, type Progress } from './compute-trials.js';
import type { PreparedRun } from './prepared-run.js';
import { openTrialTables, type TrialCounts } from './trial-tables.js';

/**
 * Computes the trials of a run and streams them into its tables, which stand whole in the folder when this is done.
 *
 * @param daily - trials whose daily returns are kept as parts
 * @param visit - shown every trial that was done, as stored, in the order of the tables
 * @param meanwhile - work for this thread while those of DuckDB compress the tables, when every trial was shown
 */
export async function storeTrials<Result>(
  run: PreparedRun,
  job: RunJob,
  daily: readonly DailyPart[],
  folder: string,
  options: { readonly openRunner: OpenRunner; readonly progress: Progress; readonly signal: AbortSignal },
  visit: (trial: StoredTrial) => void,
  meanwhile: () => Promise<Result>,
): Promise<{ readonly counts: TrialCounts; readonly result: Result }> {
  const tables = await openTrialTables(run, folder, visit);
  try {
    await computeTrials(run.plan, job, options.openRunner, options.progress, options.signal, tables.add, daily);
    options.signal.throwIfAborted();
    // The workers are gone, and with this the tracks that they shared with this thread.
    collectGarbage('major');
    const [counts, result] = await Promise.all([tables.finish(), meanwhile()]);
    // A hundred bytes of every trial that nobody asks for any more.
    collectGarbage('major');
    return { counts, result };
  } finally {
    await tables.discard();
  }
}
