import type { AxisPath, Point } from '../../sweeps/axes/index.js';
import type { ClaimDefinition } from '../../sweeps/claims/index.js';
import { claimedTrials, medianTrial, relationTo, type TrialEvidence } from '../aggregate/claim-evidence.js';
import { makeRegimeCells } from '../aggregate/regime-cells.js';
import { gatherEvidence, type StoredTrial } from '../aggregate/trial-evidence.js';
import { ALL_WINDOWS, judgeClaim } from '../aggregate/verdicts.js';
import { type ClaimCase, claimGroups, frictionsOf, readingsOf, type ShownTrial, valuesOf } from './claim-case.js';
import type { PreparedRun } from './prepared-run.js';

/** A case about drawdown reductions over many windows: verdicts by regime, heatmap cells by mix. */
export function openReductionCase(run: PreparedRun, claim: ClaimDefinition): ClaimCase {
  const groups = claimGroups(run, claim);
  const trials: TrialEvidence[] = [];
  return {
    hear(trial: StoredTrial, point: Point) {
      const relation = relationTo(claim, point);
      // Other mixes are there for the heatmaps, and a claim about some regimes only has none.
      if (relation === 'unrelated' || (relation === 'other mix' && claim.regime !== null)) return;
      trials.push({
        id: trial.id,
        reading: claim.readingAxis === null ? null : textOf(point, claim.readingAxis),
        friction: String(point['friction.level']),
        mix: String(point['hedge.mix']),
        isInScope: relation === 'in scope',
        regimes: gatherEvidence(trial.hedged, trial.book, claim.band, groups),
        deleveragedMedian: trial.metric('deleveraged_median_cycle_reduction'),
      });
    },

    judge() {
      const readings = readingsOf(claim, run);
      const frictions = frictionsOf(claim, run);
      const options = { seed: run.sweep.seed, label: run.evidenceLabel };
      const verdicts = judgeClaim(claim, trials, groups, readings, frictions, options);
      // A claim about some regimes only is the same hedge in a part of the windows: nothing new to draw or compare.
      if (claim.regime !== null) return { verdicts, cells: [], shown: [] };
      const mixes = valuesOf(run.expanded, 'hedge.mix');
      const shown: ShownTrial[] = readings.flatMap((reading) =>
        frictions.flatMap((friction) => {
          const trial = medianTrial(claimedTrials(trials, reading, friction), ALL_WINDOWS);
          return trial === undefined ? [] : [{ claim: claim.id, reading, friction, trial: trial.id }];
        }),
      );
      return { verdicts, cells: makeRegimeCells(claim, trials, groups, readings, frictions, mixes), shown };
    },
  };
}

function textOf(point: Point, path: AxisPath): string | null {
  const value = point[path];
  return value === null ? null : String(value);
}
