import type { AxisPath, AxisValue } from '../axes/index.js';
import type { RegimeName, StoredKind } from '../grid/index.js';

/** Canonical values that a trial must have, by axis; axes not named are free. */
export type ClaimScope = Readonly<Partial<Record<AxisPath, readonly AxisValue[]>>>;

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
  readonly windows: StoredKind;
  /** The choices that make a trial the claimed hedge. */
  readonly scope: ClaimScope;
  /** Choices that the source asks for besides: the claim is judged with them, and without them too; null: none. */
  readonly conditions: ClaimScope | null;
  /** The axis whose values are readings of the claim: one verdict for each. */
  readonly readingAxis: AxisPath;
  /** Confidence of the interval [fraction]. */
  readonly confidence: number;
  /** Regime labellers by which the claim is also split; null: those of the grid. */
  readonly regimes: readonly RegimeName[] | null;
  /** Where the ledger states it: file:line:column and path. */
  readonly where: string;
}
