import { makePoint, type Point } from '../../sweeps/axes/index.js';
import type { ClaimDefinition } from '../../sweeps/claims/index.js';
import { trialId } from '../../sweeps/grid/index.js';
import { relationTo } from '../aggregate/claim-evidence.js';
import { type FigureEvidence, judgeFigures } from '../aggregate/figure-verdicts.js';
import type { StoredTrial } from '../aggregate/trial-evidence.js';
import { figureReader } from '../aggregate/trial-figure.js';
import { periodName } from '../aggregate/windows/index.js';
import { type ClaimCase, frictionsOf, readingsOf } from './claim-case.js';
import type { PreparedRun } from './prepared-run.js';

/** A case about one figure per trial. */
export function openFigureCase(run: PreparedRun, claim: ClaimDefinition): ClaimCase {
  const read = figureReader(claim, run.days, run.windows, windowsOf(run, claim));
  const isPaired = claim.metric === 'exit-gain';
  const trials: (FigureEvidence & { readonly partner: string })[] = [];
  const withoutExit = new Map<string, number>();
  return {
    hear(trial: StoredTrial, point: Point) {
      // What an exit is held against is the same trial without it, which the claim itself is not about.
      if (isPaired && point['hedge.exit'] === 'none') withoutExit.set(trial.id, read(trial).value);
      if (relationTo(claim, point) !== 'in scope') return;
      const reading = claim.readingAxis === null ? null : point[claim.readingAxis];
      trials.push({
        ...read(trial),
        id: trial.id,
        reading: reading === null ? null : String(reading),
        friction: String(point['friction.level']),
        partner: isPaired ? trialId(makePoint({ ...point, 'hedge.exit': 'none' })) : '',
      });
    },

    judge() {
      const evidence = isPaired
        ? trials.flatMap((trial) => {
            const other = withoutExit.get(trial.partner);
            return other === undefined ? [] : [{ ...trial, value: trial.value - other }];
          })
        : trials;
      const options = { seed: run.sweep.seed, label: run.evidenceLabel };
      const verdicts = judgeFigures(claim, evidence, readingsOf(claim, run), frictionsOf(claim, run), options);
      return { verdicts, cells: [], shown: [] };
    },
  };
}

/** Windows that the claim is about: of its kind, or the one of its period when the data cover it. */
function windowsOf({ windows }: PreparedRun, { windows: kind, period }: ClaimDefinition): number[] {
  const name = period && periodName(period);
  return windows.flatMap((window, at) => (window.kind === kind && (name === null || window.name === name) ? [at] : []));
}
