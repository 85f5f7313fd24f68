import type { AxisPath, AxisValue } from '../axes/index.js';
import type { TrialIds } from './trial-ids.js';

/** One axis over all trials: `values[codes[trial]]`. */
export interface ExpandedAxis {
  readonly path: AxisPath;
  /** Distinct values, in order of first use. */
  readonly values: readonly AxisValue[];
  /** Shape [count]. Axes with one value share one array of zeros. */
  readonly codes: Uint16Array;
}

/** The distinct trials of a sweep, by column; in the order in which the grid first names them. */
export interface ExpandedSweep {
  /** Distinct trials. */
  readonly count: number;
  /** Every axis, in the order of the registry. */
  readonly axes: readonly ExpandedAxis[];
  /** Trial ids, 16 hex digits each, made when asked for. */
  readonly ids: TrialIds;
  readonly pointsBeforeMerging: number;
  /**
   * Trial of each point, branch after branch with the last factor fastest, shape [pointsBeforeMerging]; -1 where it is
   * none of these trials.
   */
  readonly pointTrials: Int32Array;
}
