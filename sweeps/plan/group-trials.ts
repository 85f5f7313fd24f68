import type { AxisPath } from '../axes/index.js';
import type { ExpandedSweep } from '../grid/index.js';

/** Trials that agree on some axes, numbered in order of first appearance. */
export interface TrialGroups {
  /** Group of each trial, shape [trials]. */
  readonly groupOf: Int32Array;
  /** First trial of each group, shape [groups]. */
  readonly firstTrial: readonly number[];
}

/**
 * Groups trials by their values on the named axes.
 *
 * Works on value codes, one axis at a time, so a million trials never become a million objects.
 */
export function groupTrials(expanded: ExpandedSweep, paths: readonly AxisPath[]): TrialGroups {
  let groupOf = new Int32Array(expanded.count);
  let firstTrial: number[] = expanded.count > 0 ? [0] : [];
  for (const axis of expanded.axes) {
    if (!paths.includes(axis.path) || axis.values.length === 1) continue;
    const refined = new Int32Array(expanded.count);
    const numbers = new Map<number, number>();
    firstTrial = [];
    for (let trial = 0; trial < expanded.count; ++trial) {
      const key = groupOf[trial] * axis.values.length + axis.codes[trial];
      let group = numbers.get(key);
      if (group === undefined) {
        group = firstTrial.length;
        numbers.set(key, group);
        firstTrial.push(trial);
      }
      refined[trial] = group;
    }
    groupOf = refined;
  }
  return { groupOf, firstTrial };
}
