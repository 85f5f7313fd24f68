import type { Day } from '../../engine/contracts/calendar-date.js';
import type { AxisPath, AxisValue, Point } from '../axes/index.js';
import type { WhenMissing, WindowKind } from './names.js';
import type { ResampleRequest, SimulateRequest } from './read-histories.js';
import type { RegimeRequest } from './regime-request.js';

/** A value with the place it was written at, so that a later stage can point there. */
export interface Located<T> {
  readonly value: T;
  /** e.g. `grids/4-4-2.yaml:9:7 data`; without line and column when the grid leaves it to the default. */
  readonly where: string;
}

/** One crossed factor of a sweep: an axis, a group, or several of them zipped. */
export interface SweepFactor {
  /** As written: `hedge.delta`, `exits`; zipped keys joined by ` + `. */
  readonly key: string;
  readonly paths: readonly AxisPath[];
  /** Alternatives, each one value per path. */
  readonly rows: readonly (readonly AxisValue[])[];
  /** Name of each row where the grid gives one, else null. */
  readonly names: readonly (string | null)[];
  /** Where each row was written. */
  readonly where: readonly string[];
}

/** Factors that are crossed with each other, the last one varying fastest. */
export interface SweepBranch {
  readonly factors: readonly SweepFactor[];
  /** Points of this branch: the product of the factors' rows. */
  readonly points: number;
}

/** Days to trade: those observed, all, or a span of dates (either end may be open). */
export type Period =
  | { readonly kind: 'observed' }
  | { readonly kind: 'all' }
  | { readonly kind: 'span'; readonly from: Day | null; readonly to: Day | null };

/** A verdict that the grid's author expects; a miss makes `sweep verdict` exit 1. */
export interface Expectation {
  readonly claim: string;
  /** null: every reading. */
  readonly reading: string | null;
  /** null: every friction. */
  readonly friction: string | null;
  readonly verdict: string;
  readonly where: string;
}

/** A heatmap to draw; null means one for each. */
export interface HeatmapRequest {
  readonly claim: string;
  readonly reading: string | null;
  readonly friction: string | null;
  readonly where: string;
}

/** What a grid asks, checked and complete; plain data. Nobody below this sees YAML. */
export interface Sweep {
  readonly name: string;
  /** The grid file, as it was named. */
  readonly file: string;
  /** Dataset name or path; `bundled` when the grid names none. */
  readonly data: Located<string>;
  readonly period: Located<Period>;
  /** What becomes of trials that need a column which the dataset does not have. */
  readonly whenMissing: WhenMissing;
  /** Value of every axis that a branch does not vary; not settled. */
  readonly fixed: Point;
  /** Where each of them was written. */
  readonly fixedWhere: Readonly<Record<AxisPath, string>>;
  /** Alternatives of `union:`; one when there is no union. */
  readonly branches: readonly SweepBranch[];
  /** Points of all branches, before equal ones are merged. */
  readonly points: number;
  readonly windows: readonly WindowKind[];
  /** Unhedged drawdown below which a window does not count [fraction of the condors' maximum risk]. */
  readonly floor: number;
  /** Labellers of windows, by name or written in the grid. */
  readonly regimes: readonly RegimeRequest[];
  /** The ledger, relative to the grid file, and the claims picked from it (null: all). */
  readonly claims: { readonly file: Located<string>; readonly ids: readonly Located<string>[] | null };
  readonly expect: readonly Expectation[];
  readonly heatmaps: readonly HeatmapRequest[];
  /** Other histories that the claims are held against besides; null when the grid does not ask. */
  readonly resample: ResampleRequest | null;
  readonly simulate: SimulateRequest | null;
  readonly maxTrials: number;
  readonly seed: number;
}
