import type { ExpandedSweep } from './expanded-sweep.js';

/**
 * Some trials of a sweep, under the ids that they had.
 *
 * @param trials - their numbers, in the order wanted
 */
export function selectTrials(expanded: ExpandedSweep, trials: readonly number[]): ExpandedSweep {
  const codes = new Uint16Array(trials.length);
  return {
    count: trials.length,
    axes: expanded.axes.map((axis) => ({
      ...axis,
      codes: axis.values.length === 1 ? codes : Uint16Array.from(trials, (trial) => axis.codes[trial]),
    })),
    ids: trials.map((trial) => expanded.ids[trial]),
    pointsBeforeMerging: expanded.pointsBeforeMerging,
  };
}
