import type { Verdict } from '../../results/schemas/index.js';
import type { AxisPath } from '../../sweeps/axes/index.js';
import { ANY_READING, type ClaimDefinition } from '../../sweeps/claims/index.js';
import { type AxisLookup, axisLookup, type TrialSet } from '../../sweeps/grid/index.js';
import type { RegimeCell } from '../aggregate/regime-cells.js';
import { groupByRegime, labelWindows, type RegimeGroup } from '../aggregate/regime-groups.js';
import type { StoredTrial } from '../aggregate/trial-evidence.js';
import type { JudgedRun } from './prepared-run.js';

/** One claim before the evidence: hears every trial once, then judges. */
export interface ClaimCase {
  hear(trial: StoredTrial): void;
  judge(): Judgement;
}

export interface Judgement {
  readonly verdicts: readonly Verdict[];
  /** Cells of the claim's heatmaps. */
  readonly cells: readonly RegimeCell[];
  readonly shown: readonly ShownTrial[];
}

/** The median trial that stands for a claimed hedge in the verdicts over all windows. */
export interface ShownTrial {
  readonly claim: string;
  readonly reading: string;
  readonly friction: string;
  /** Its id. */
  readonly trial: string;
  /** Its number in the expanded sweep. */
  readonly number: number;
  /** Cut of the deepest drawdown of the whole period [fraction]. */
  readonly fullReduction: number;
}

/** Regime groups by which a claim is split; one that is about some labels only is not split further. */
export function claimGroups({ days, windows, sweep }: JudgedRun, claim: ClaimDefinition): RegimeGroup[] {
  if (claim.regime === null) return groupByRegime(days, windows, claim.windows, claim.regimes ?? sweep.regimes);
  const { labeller, labels } = claim.regime;
  const labelled = labelWindows(days, windows, labeller);
  const [all] = groupByRegime(days, windows, claim.windows, []);
  return [{ ...all, windows: all.windows.filter((at) => labels.includes(labelled[at])) }];
}

/** Readings of a claim: the values that its axis takes in the sweep, in the grid's order. */
export function readingsOf({ readingAxis }: ClaimDefinition, { expanded }: JudgedRun): string[] {
  return readingAxis === null ? [ANY_READING] : valuesOf(expanded, readingAxis);
}

/** Values that an axis takes in the sweep, null left out, in the grid's order. */
export function valuesOf(expanded: TrialSet, path: string): string[] {
  const values = expanded.axes.find((axis) => axis.path === path)?.values ?? [];
  return values.filter((value) => value !== null).map(String);
}

/** What a trial chose on an axis, as text; null where the axis cannot matter to it. */
export function textLookup(expanded: TrialSet, path: AxisPath): AxisLookup<string | null> {
  return axisLookup(expanded.axes, path, (value) => (value === null ? null : String(value)));
}

/** Levels of friction that a claim is about; those that the sweep leaves out too, so that their absence is said. */
export function frictionsOf(claim: ClaimDefinition, { expanded }: JudgedRun): string[] {
  const scope = claim.scope['friction.level'];
  return scope === undefined ? valuesOf(expanded, 'friction.level') : scope.map(String);
}
