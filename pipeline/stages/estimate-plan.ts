import { TRIAL_METRICS } from '../../engine/book/index.js';
import type { PlanSummary } from '../../results/schemas/index.js';
import type { Plan } from '../../sweeps/plan/index.js';
import type { PreparedRun } from './prepared-run.js';

/** Measured on two cores at 2.5 GHz; they scale the estimate, nothing else. */
const SECONDS_PER_CONDOR_DAY = 45e-6;
const SECONDS_PER_LAYER_DAY = 1.2e-6;
const SECONDS_PER_TRIAL_DAY = 100e-9;
const SECONDS_PER_WALK_DAY = 25e-6;
const SECONDS_TO_START_AND_DRAW = 4;
/** Stored bytes per value: 32-bit windows and 64-bit metrics compress to about this share. */
const COMPRESSED_SHARE = 0.9;

/** How large a prepared run is, and about how long it will take on this many workers. */
export function estimatePlan(run: PreparedRun, workers: number): PlanSummary {
  const { expanded, plan, windows, days } = run;
  const sequential = countSequential(plan);
  const dayCount = days.days.length;
  const work =
    dayCount *
    (plan.condors.length * SECONDS_PER_CONDOR_DAY +
      plan.layers.length * SECONDS_PER_LAYER_DAY +
      sequential * SECONDS_PER_WALK_DAY +
      (expanded.count - sequential) * SECONDS_PER_TRIAL_DAY);
  const bytesPerTrial = (windows.length * 4 + TRIAL_METRICS.length * 8) * COMPRESSED_SHARE;
  return {
    points: expanded.pointsBeforeMerging,
    trials: expanded.count,
    separable: expanded.count - sequential,
    sequential,
    tracks: plan.condors.length + plan.layers.length,
    windows: windows.length,
    bytesEstimated: Math.round(expanded.count * bytesPerTrial),
    secondsEstimated: SECONDS_TO_START_AND_DRAW + work / workers,
  };
}

/** Trials that need a walk of their own: their book reinvests, or a rule of their hedge looks at the account. */
function countSequential({ order, bookOf, hedgeOf, books, hedges }: Plan): number {
  let count = 0;
  for (const trial of order) {
    if (books[bookOf[trial]].reinvests || hedges[hedgeOf[trial]].rules !== null) count += 1;
  }
  return count;
}
