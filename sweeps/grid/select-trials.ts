import { type ExpandedSweep, roomForCodes, type TrialSet } from './expanded-sweep.js';
import { TrialIds } from './trial-ids.js';

/**
 * Some trials of a sweep, under the ids that they had.
 *
 * @param trials - their numbers, in the order wanted
 */
export function selectTrials({ axes: all }: TrialSet, trials: readonly number[]): TrialSet {
  const zeros = new Uint8Array(trials.length);
  const axes = all.map(({ path, values, codes }) => {
    if (values.length === 1) return { path, values, codes: zeros };
    const own = roomForCodes(values, trials.length);
    for (const [place, trial] of trials.entries()) own[place] = codes[trial] as number;
    return { path, values, codes: own };
  });
  return { count: trials.length, axes, ids: new TrialIds(trials.length, axes) };
}

/** A sweep without some of its trials: the points that came to these have none. */
export function keepTrials(expanded: ExpandedSweep, trials: readonly number[]): ExpandedSweep {
  const placeOf = new Int32Array(expanded.count).fill(-1);
  for (const [place, trial] of trials.entries()) placeOf[trial] = place;
  return {
    ...selectTrials(expanded, trials),
    pointsBeforeMerging: expanded.pointsBeforeMerging,
    pointTrials: expanded.pointTrials.map((trial) => placeOf[trial] ?? -1),
  };
}
