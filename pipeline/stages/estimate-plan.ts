import { TRIAL_METRICS } from '../../engine/book/index.js';
import { TRADING_DAYS_PER_YEAR } from '../../engine/metrics/index.js';
import type { PlanSummary } from '../../results/schemas/index.js';
import type { Plan } from '../../sweeps/plan/index.js';
import { historyPaths, makeHistoryJob } from '../histories/index.js';
import type { PreparedRun } from './prepared-run.js';

/** Measured on two cores at 2.5 GHz by two workers of the fast engine; they scale the estimate, nothing else. */
const SECONDS_PER_CONDOR_DAY = 45e-6;
const SECONDS_PER_LAYER_DAY = 1.2e-6;
const SECONDS_PER_TRIAL_DAY = 12e-9;
const SECONDS_PER_WALK_DAY = 2.5e-6;
/** To make the market of another history and lay out its windows. */
const SECONDS_PER_HISTORY_DAY = 30e-6;
/** To store, judge and compare a trial, in one thread. */
const SECONDS_PER_STORED_TRIAL = 15e-6;
const SECONDS_TO_START_AND_DRAW = 7;
/** Stored bytes per value: 32-bit windows and 64-bit metrics compress to about this share. */
const COMPRESSED_SHARE = 0.65;
const BYTES_OF_PICTURES = 10e6;

/** How large a prepared run is, and about how long it will take on this many workers. */
export function estimatePlan(run: PreparedRun, workers: number): PlanSummary {
  const { expanded, plan, windows, days, sweep } = run;
  const work = workOf(plan, days.days.length) + workOfHistories(run);
  const sequential = countSequential(plan);
  const bytesPerTrial = (windows.length * 4 + TRIAL_METRICS.length * 8) * COMPRESSED_SHARE;
  return {
    points: expanded.pointsBeforeMerging,
    trials: expanded.count,
    separable: expanded.count - sequential,
    sequential,
    tracks: plan.condors.length + plan.layers.length,
    windows: windows.length,
    histories: historyPaths(sweep).length,
    bytesEstimated: Math.round(BYTES_OF_PICTURES + expanded.count * bytesPerTrial),
    secondsEstimated: SECONDS_TO_START_AND_DRAW + work / workers + expanded.count * SECONDS_PER_STORED_TRIAL,
  };
}

/** Time of one thread to price the tracks of a plan and evaluate its trials [s]. */
function workOf(plan: Plan, days: number): number {
  const sequential = countSequential(plan);
  return (
    days *
    (plan.condors.length * SECONDS_PER_CONDOR_DAY +
      plan.layers.length * SECONDS_PER_LAYER_DAY +
      sequential * SECONDS_PER_WALK_DAY +
      (plan.order.length - sequential) * SECONDS_PER_TRIAL_DAY)
  );
}

/** The same for other histories, each of which has tracks of its own. */
function workOfHistories(run: PreparedRun): number {
  const job = makeHistoryJob(run);
  if (job === null) return 0;
  const of = (days: number) => workOf(job.plan, days) + days * SECONDS_PER_HISTORY_DAY;
  const { resample, simulate } = run.sweep;
  return (
    (resample?.paths ?? 0) * of(run.days.days.length) +
    (simulate?.paths ?? 0) * of((simulate?.years ?? 0) * TRADING_DAYS_PER_YEAR)
  );
}

/** Trials that need a walk of their own: their book reinvests, or a rule of their hedge looks at the account. */
function countSequential({ blocks, hedgeOf, books, hedges }: Plan): number {
  let count = 0;
  for (const { book, from, to } of blocks) {
    for (let place = from; place < to; ++place) {
      if (books[book].reinvests || hedges[hedgeOf[place]].rules !== null) count += 1;
    }
  }
  return count;
}
