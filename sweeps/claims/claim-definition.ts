import type { Day } from '../../engine/contracts/calendar-date.js';
import type { AxisPath, AxisValue } from '../axes/index.js';
import type { RegimeName, StoredKind } from '../grid/index.js';
import type { ClaimMetricName, ClaimStatistic } from './claim-metrics.js';

/** Canonical values that a trial must have, by axis; axes not named are free. */
export type ClaimScope = Readonly<Partial<Record<AxisPath, readonly AxisValue[]>>>;

/** One claim of a ledger, checked; plain data. */
export interface ClaimDefinition {
  readonly id: string;
  /** What is claimed, retold in a sentence. */
  readonly says: string;
  /** Who says so, where. */
  readonly source: string;
  /** What the claim is about, for claims that are set side by side; null when it stands alone. */
  readonly about: string | null;
  readonly metric: ClaimMetricName;
  /** The figure claimed, [lower, upper] in the unit of the metric; infinite where only the other end is claimed. */
  readonly band: readonly [number, number];
  /** What is held against the figure; see claim-metrics.ts. */
  readonly statistic: ClaimStatistic;
  /** Share of counted windows in which the claim must hold as well [fraction]; null when only the median is claimed. */
  readonly requiredRate: number | null;
  /** Claimed share of windows, for `hold-rate` [fraction]; null otherwise. */
  readonly rateBand: readonly [number, number] | null;
  /** Windows that the figure is taken over; `periods` for a claim about one span of dates, which is its window. */
  readonly windows: StoredKind | 'periods';
  /** The span of a claim about one period; null for all others. */
  readonly period: { readonly from: Day; readonly to: Day } | null;
  /** The labels that a window must have to bear on the claim; null: any. */
  readonly regime: { readonly labeller: RegimeName; readonly labels: readonly string[] } | null;
  /** The choices that make a trial the claimed hedge. */
  readonly scope: ClaimScope;
  /** Choices that the source asks for besides: the claim is judged with them, and without them too; null: none. */
  readonly conditions: ClaimScope | null;
  /** The axis whose values are readings of the claim: one verdict for each; null: one verdict for all. */
  readonly readingAxis: AxisPath | null;
  /** Confidence of the interval [fraction]. */
  readonly confidence: number;
  /** Regime labellers by which the claim is also split; null: those of the grid. */
  readonly regimes: readonly RegimeName[] | null;
  /** Where the ledger states it: file:line:column and path. */
  readonly where: string;
}

/** How a claim without readings calls the one that it has. */
export const ANY_READING = 'any';
