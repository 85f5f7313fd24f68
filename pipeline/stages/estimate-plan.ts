import { TRIAL_METRICS } from '../../engine/book/index.js';
import type { PlanSummary } from '../../results/schemas/index.js';
import { axes } from '../../sweeps/axes/index.js';
import type { PreparedRun } from './prepared-run.js';

/** Measured on two cores at 2.5 GHz; they scale the estimate, nothing else. */
const SECONDS_PER_CONDOR_DAY = 45e-6;
const SECONDS_PER_LAYER_DAY = 1.2e-6;
const SECONDS_PER_TRIAL_DAY = 100e-9;
const SECONDS_TO_START_AND_DRAW = 4;
/** Stored bytes per value: 32-bit windows and 64-bit metrics compress to about this share. */
const COMPRESSED_SHARE = 0.9;

/** How large a prepared run is, and about how long it will take on this many workers. */
export function estimatePlan(run: PreparedRun, workers: number): PlanSummary {
  const { expanded, plan, windows, days } = run;
  const isVaried = (path: string) => expanded.axes.some((axis) => axis.path === path && axis.values.length > 1);
  const sequential = axes.some(({ kind, path }) => kind === 'sequential' && isVaried(path)) ? expanded.count : 0;
  const dayCount = days.days.length;
  const work =
    dayCount *
    (plan.condors.length * SECONDS_PER_CONDOR_DAY +
      plan.layers.length * SECONDS_PER_LAYER_DAY +
      expanded.count * SECONDS_PER_TRIAL_DAY);
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
