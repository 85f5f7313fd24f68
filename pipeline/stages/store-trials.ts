import { collectGarbage } from '../../results/report/index.js';
import type { StoredTrial } from '../aggregate/trial-evidence.js';
import type { DailyPart, OpenRunner, RunJob } from '../pool/index.js';
import { computeTrials, type Progress } from './compute-trials.js';
import type { PreparedRun } from './prepared-run.js';
import { openTrialTables, type TrialCounts, type TrialTables } from './trial-tables.js';

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
  // Opened while the workers start; a fault of it is met by the first block.
  const opening = openTrialTables(run, folder, visit);
  opening.catch(() => {});
  try {
    const add: TrialTables['add'] = async (block, part) => (await opening).add(block, part);
    await computeTrials(run.plan, job, options.openRunner, options.progress, options.signal, add, daily);
    const tables = await opening;
    options.signal.throwIfAborted();
    // The workers are gone, and with this the tracks that they shared with this thread.
    collectGarbage('major');
    const [counts, result] = await Promise.all([tables.finish(), meanwhile()]);
    // What was made to answer questions about all trials, a hundred bytes of each.
    collectGarbage('major');
    return { counts, result };
  } finally {
    await opening.then(
      (tables) => tables.discard(),
      () => {},
    );
  }
}
