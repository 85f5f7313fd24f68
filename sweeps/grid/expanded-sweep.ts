import type { AxisPath, AxisValue } from '../axes/index.js';
import type { TrialIds } from './trial-ids.js';

/** As narrow as the number of values allows: a million trials have two dozen axes that vary. */
export type AxisCodes = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer>;

/** Room for the codes of some values, all zero. */
export function roomForCodes(values: readonly AxisValue[], count: number): AxisCodes {
  return values.length <= 256 ? new Uint8Array(count) : new Uint16Array(count);
}

/** One axis over all trials: `values[codes[trial]]`. */
export interface ExpandedAxis {
  readonly path: AxisPath;
  /** Distinct values, in order of first use. */
  readonly values: readonly AxisValue[];
  /** Shape [count]. Axes with one value share one array of zeros. */
  readonly codes: AxisCodes;
}

/** Distinct trials, by column. */
export interface TrialSet {
  readonly count: number;
  /** Every axis, in the order of the registry. */
  readonly axes: readonly ExpandedAxis[];
  /** Trial ids, 16 hex digits each, made when asked for. */
  readonly ids: TrialIds;
}

/** The trials of a sweep, in the order in which the grid first names them. */
export interface ExpandedSweep extends TrialSet {
  readonly pointsBeforeMerging: number;
  /**
   * Trial of each point, branch after branch with the last factor fastest, shape [pointsBeforeMerging]; -1 where it is
   * none of these trials.
   */
  readonly pointTrials: Int32Array;
}
