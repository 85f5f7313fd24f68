import type { AxisPath, AxisValue } from '../axes/index.js';
import type { WindowKind } from '../grid/index.js';

/** One claim of a ledger, checked; plain data. */
export interface ClaimDefinition {
  readonly id: string;
  /** What is claimed, retold in a sentence. */
  readonly says: string;
  /** Who says so, where. */
  readonly source: string;
  readonly metric: 'drawdown-reduction';
  /** The figure claimed, [lower, upper] [fraction]. */
  readonly band: readonly [number, number];
  /**
   * What is held against the figures: `median-over-windows`, the median reduction against `band`;
   * `hold-rate`, the share of windows within `band` against `rateBand`.
   */
  readonly statistic: 'median-over-windows' | 'hold-rate';
  /** Share of counted windows in which the claim must hold as well [fraction]; null when only the median is claimed. */
  readonly requiredRate: number | null;
  /** Claimed share of windows, for `hold-rate` [fraction]; null otherwise. */
  readonly rateBand: readonly [number, number] | null;
  readonly windows: WindowKind;
  /** Canonical values that a trial must have, by axis; axes not named are free. */
  readonly scope: Readonly<Partial<Record<AxisPath, readonly AxisValue[]>>>;
  /** The axis whose values are readings of the claim: one verdict for each. */
  readonly readingAxis: AxisPath;
  /** Confidence of the interval [fraction]. */
  readonly confidence: number;
  /** Regime labellers by which the claim is also split; null: those of the grid. */
  readonly regimes: readonly string[] | null;
  /** Why the claim is evaluated without a condition that its source attaches; null when it carries none. */
  readonly unconditioned: string | null;
  /** Where the ledger states it: file:line:column and path. */
  readonly where: string;
}
