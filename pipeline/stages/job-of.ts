import type { Plan } from '../../sweeps/plan/index.js';
import type { RunJob } from '../pool/index.js';
import type { PreparedRun } from './prepared-run.js';

/**
 * What there is to do in a run.
 *
 * @param plan - the run's, or one of some of its trials
 * @param partsFolder - where finished blocks go; empty when there will be none
 */
export function jobOf(run: PreparedRun, plan: Plan, partsFolder: string): RunJob {
  return {
    market: run.dataset.shared,
    rows: run.rows,
    condors: plan.condors,
    layers: plan.layers,
    books: plan.books,
    hedges: plan.hedges,
    hedgeOf: plan.hedgeOf,
    windows: run.windows,
    summarized: run.summarized,
    floor: run.sweep.floor,
    runHash: run.runHash,
    partsFolder,
  };
}
