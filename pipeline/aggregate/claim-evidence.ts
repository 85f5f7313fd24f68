import {
  type AxisPath,
  type AxisValue,
  type AxisValues,
  axisOf,
  makePoint,
  type Point,
} from '../../sweeps/axes/index.js';
import type { ClaimDefinition } from '../../sweeps/claims/index.js';
import { axisLookup, type ExpandedAxis, pointAt, type TrialSet, trialId } from '../../sweeps/grid/index.js';
import type { RegimeEvidence } from './trial-evidence.js';

/** A trial that bears on a claim, with what it showed in each regime group. */
export interface TrialEvidence {
  readonly id: string;
  /** Value of the claim's reading axis; null for an unhedged trial, which belongs to every reading. */
  readonly reading: string | null;
  readonly friction: string;
  readonly mix: string;
  /** Whether the trial is the claimed hedge, or only the same choices around another mix. */
  readonly isInScope: boolean;
  readonly regimes: readonly RegimeEvidence[];
  /** Median reduction over counted cycles that trading fewer condors would have given for the hedge's cost. */
  readonly deleveragedMedian: number;
}

/** How a trial relates to a claim: the claimed hedge itself, a neighbour with another mix, or neither. */
export type Relation = 'in scope' | 'other mix' | 'unrelated';

/**
 * Relation of a trial to a claim.
 *
 * A neighbour agrees with the scope on everything but the mix; choices that do not matter to it (the tenor of a
 * layer it does not have) agree with anything.
 */
export function relationTo(claim: ClaimDefinition, point: Point): Relation {
  return weakest(scopeOf(claim).map(([path, allowed]) => relationBy(path, allowed, point[path], point)));
}

/**
 * The relation of every trial of a sweep to a claim, looked up by codes: a million trials take a tenth of a second.
 *
 * @returns the relation of a trial, by its number in the sweep
 */
export function relationsOf(claim: ClaimDefinition, axes: readonly ExpandedAxis[]): (trial: number) => Relation {
  const lookups = scopeOf(claim).map(([path, allowed]) =>
    axisLookup(axes, path, (value, point) => relationBy(path, allowed, value, point)),
  );
  return (trial) => {
    let relation: Relation = 'in scope';
    for (const lookup of lookups) {
      const own = lookup(trial);
      if (own === 'unrelated') return own;
      if (own === 'other mix') relation = own;
    }
    return relation;
  };
}

function scopeOf({ scope }: ClaimDefinition) {
  return Object.entries(scope) as [AxisPath, readonly AxisValue[]][];
}

/** Relation by one axis of the scope alone; `point` needs only the axes that this one depends on. */
function relationBy(path: AxisPath, allowed: readonly AxisValue[], value: AxisValue, point: AxisValues): Relation {
  if (allowed.includes(value)) return 'in scope';
  const isFree = value === null && !isRelevant(path, point);
  const agrees = path === 'hedge.mix' || isFree || allowed.some((wanted) => agreesByLayer(wanted, value));
  return agrees ? 'other mix' : 'unrelated';
}

function weakest(relations: readonly Relation[]): Relation {
  if (relations.includes('unrelated')) return 'unrelated';
  return relations.includes('other mix') ? 'other mix' : 'in scope';
}

/** Whether an axis matters at a point; where it does, its null is a choice: no time-shift, no time exit. */
function isRelevant(path: AxisPath, point: AxisValues): boolean {
  return axisOf(path).relevant?.(point) ?? true;
}

/** Whether a value equals the wanted one in every layer that the trial has. */
function agreesByLayer(wanted: AxisValue, value: AxisValue): boolean {
  if (typeof wanted !== 'string' || typeof value !== 'string') return false;
  const wantedParts = wanted.split('/');
  const parts = value.split('/');
  return parts.length === wantedParts.length && parts.every((part, at) => part === '-' || part === wantedParts[at]);
}

/** The id of the same trial without an exit: what a claim about exits holds it against. */
export function idWithoutExit(expanded: TrialSet, trial: number): string {
  return trialId(makePoint({ ...pointAt(expanded, trial), 'hedge.exit': 'none' }));
}

/** The trials that are the claimed hedge in one reading, at one level of friction. */
export function claimedTrials<Evidence extends TrialEvidence>(
  trials: readonly Evidence[],
  reading: string,
  friction: string,
): Evidence[] {
  return trials.filter(
    (trial) => trial.isInScope && (trial.reading ?? reading) === reading && trial.friction === friction,
  );
}

/**
 * The median trial of a regime: the middle one by median reduction, the lower of two, ties in order of id.
 *
 * Trials without a counted window have shown nothing and are passed over, unless none has any.
 *
 * @param group - index of the regime group
 */
export function medianTrial<Evidence extends TrialEvidence>(
  trials: readonly Evidence[],
  group: number,
): Evidence | undefined {
  const telling = trials.filter((trial) => trial.regimes[group].counted > 0);
  const ranked = (telling.length > 0 ? telling : trials).toSorted((a, b) => {
    const difference = a.regimes[group].medianReduction - b.regimes[group].medianReduction;
    return difference !== 0 && !Number.isNaN(difference) ? difference : a.id < b.id ? -1 : 1;
  });
  return ranked[(ranked.length - 1) >> 1];
}
