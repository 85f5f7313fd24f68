import type { Plan } from '../../sweeps/plan/index.js';
import { allocateTracks, hedgesInPlanOrder, type WorkerJob } from '../pool/index.js';
import type { PreparedRun } from './prepared-run.js';

/**
 * What workers are given to do a run, with room for its tracks.
 *
 * @param plan - the run's, or one of some of its trials
 * @param partsFolder - where finished blocks go; empty when there will be none
 */
export function jobOf(run: PreparedRun, plan: Plan, partsFolder: string): WorkerJob {
  return {
    market: run.dataset.shared,
    rows: run.rows,
    tracks: allocateTracks(run.days.days.length, plan.condors.length, plan.layers.length),
    condors: plan.condors,
    layers: plan.layers,
    books: plan.books,
    hedges: plan.hedges,
    hedgeOf: hedgesInPlanOrder(plan),
    windows: run.windows,
    summarized: run.summarized,
    floor: run.sweep.floor,
    runHash: run.runHash,
    partsFolder,
  };
}
