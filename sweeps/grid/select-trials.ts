import type { ExpandedSweep } from './expanded-sweep.js';
import { TrialIds } from './trial-ids.js';

/**
 * Some trials of a sweep, under the ids that they had.
 *
 * @param trials - their numbers, in the order wanted
 */
export function selectTrials(expanded: ExpandedSweep, trials: readonly number[]): ExpandedSweep {
  const codes = new Uint16Array(trials.length);
  const axes = expanded.axes.map((axis) => ({
    ...axis,
    codes: axis.values.length === 1 ? codes : Uint16Array.from(trials, (trial) => axis.codes[trial]),
  }));
  const placeOf = new Int32Array(expanded.count).fill(-1);
  for (const [place, trial] of trials.entries()) placeOf[trial] = place;
  return {
    count: trials.length,
    axes,
    ids: new TrialIds(trials.length, axes),
    pointsBeforeMerging: expanded.pointsBeforeMerging,
    pointTrials: expanded.pointTrials.map((trial) => placeOf[trial] ?? -1),
  };
}
