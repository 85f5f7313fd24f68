import type { Verdict } from '../../results/schemas/index.js';
import type { ClaimDefinition } from '../../sweeps/claims/index.js';
import { type ExpandedSweep, pointAt } from '../../sweeps/grid/index.js';
import { claimedTrials, medianTrial, relationTo, type TrialEvidence } from '../aggregate/claim-evidence.js';
import { makeRegimeCells, type RegimeCell } from '../aggregate/regime-cells.js';
import { groupByRegime, type RegimeGroup } from '../aggregate/regime-groups.js';
import { gatherEvidence } from '../aggregate/trial-evidence.js';
import { ALL_WINDOWS, judgeClaim } from '../aggregate/verdicts.js';
import type { PreparedRun } from './prepared-run.js';
import type { StoredTrial } from './write-trials.js';

/** Gathers what trials show about the claims, one trial at a time, then judges. */
export interface Judge {
  hear(trial: StoredTrial): void;
  judge(): { readonly verdicts: Verdict[]; readonly cells: RegimeCell[]; readonly shown: ShownTrial[] };
}

/** The median trial that stands for a claimed hedge in the verdicts over all windows. */
export interface ShownTrial {
  readonly claim: string;
  readonly reading: string;
  readonly friction: string;
  /** Its id. */
  readonly trial: string;
}

/** A judge for the claims of a run. */
export function openJudge(run: PreparedRun): Judge {
  const { expanded, sweep } = run;
  const cases = run.claims.map((claim) => ({
    claim,
    groups: claimGroups(run, claim),
    trials: [] as TrialEvidence[],
  }));
  const mixes = valuesOf(expanded, 'hedge.mix');

  return {
    hear({ id, trial, book, hedged, metric }) {
      const point = pointAt(expanded, trial);
      for (const { claim, groups, trials } of cases) {
        const relation = relationTo(claim, point);
        if (relation === 'unrelated') continue;
        trials.push({
          id,
          reading: point[claim.readingAxis] as string | null,
          friction: point['friction.level'] as string,
          mix: point['hedge.mix'] as string,
          isInScope: relation === 'in scope',
          regimes: gatherEvidence(hedged, book, claim.band, groups),
          deleveragedMedian: metric('deleveraged_median_cycle_reduction'),
        });
      }
    },

    judge() {
      const verdicts: Verdict[] = [];
      const cells: RegimeCell[] = [];
      const shown: ShownTrial[] = [];
      for (const { claim, groups, trials } of cases) {
        const readings = valuesOf(expanded, claim.readingAxis);
        const frictions = frictionsOf(claim, expanded);
        const options = { seed: sweep.seed, label: run.evidenceLabel };
        verdicts.push(...judgeClaim(claim, trials, groups, readings, frictions, options));
        cells.push(...makeRegimeCells(claim, trials, groups, readings, frictions, mixes));
        for (const reading of readings) {
          for (const friction of frictions) {
            const trial = medianTrial(claimedTrials(trials, reading, friction), ALL_WINDOWS);
            if (trial !== undefined) shown.push({ claim: claim.id, reading, friction, trial: trial.id });
          }
        }
      }
      return { verdicts, cells, shown };
    },
  };
}

/** Regime groups by which a claim's heatmaps are split. */
export function claimGroups(run: PreparedRun, claim: ClaimDefinition): RegimeGroup[] {
  return groupByRegime(run.days, run.windows, claim.windows, claim.regimes ?? run.sweep.regimes);
}

/** Values that an axis takes in the sweep, null left out, in the grid's order. */
export function valuesOf(expanded: ExpandedSweep, path: string): string[] {
  const values = expanded.axes.find((axis) => axis.path === path)?.values ?? [];
  return values.filter((value) => value !== null).map(String);
}

/** Levels of friction that a claim is about; those that the sweep leaves out too, so that their absence is said. */
function frictionsOf(claim: ClaimDefinition, expanded: ExpandedSweep): string[] {
  const scope = claim.scope['friction.level'];
  return scope === undefined ? valuesOf(expanded, 'friction.level') : scope.map(String);
}
