import { makePoint } from '../../sweeps/axes/index.js';
import type { ClaimDefinition } from '../../sweeps/claims/index.js';
import { pointAt, trialId } from '../../sweeps/grid/index.js';
import { relationsOf } from '../aggregate/claim-evidence.js';
import { type FigureEvidence, judgeFigures } from '../aggregate/figure-verdicts.js';
import { figureReader, type TrialFigure } from '../aggregate/trial-figure.js';
import { periodName } from '../aggregate/windows/index.js';
import { type ClaimCase, frictionsOf, readingsOf, textLookup } from './claim-case.js';
import type { PreparedRun } from './prepared-run.js';

/**
 * A case about one figure per trial.
 *
 * A claim about unhedged condors has most trials of a sweep in its scope: of each it keeps an id and a figure, which
 * trials on one book share.
 */
export function openFigureCase(run: PreparedRun, claim: ClaimDefinition): ClaimCase {
  const { expanded } = run;
  const read = figureReader(claim, run.days, run.windows, windowsOf(run, claim));
  const relationOf = relationsOf(claim, expanded.axes);
  const readingAt = claim.readingAxis === null ? () => null : textLookup(expanded, claim.readingAxis);
  const frictionAt = textLookup(expanded, 'friction.level');
  // What an exit is held against is the same trial without it, which the claim itself is not about.
  const partners = claim.metric === 'exit-gain' ? partnersOf(run, relationOf) : null;
  const withoutExit = new Map<string, number>();
  const trials: number[] = [];
  const ids: string[] = [];
  const figures: TrialFigure[] = [];

  const evidenceIn = (reading: string, friction: string): FigureEvidence[] =>
    trials.flatMap((trial, at): FigureEvidence[] => {
      const own = readingAt(trial);
      if (frictionAt(trial) !== friction || (own ?? reading) !== reading) return [];
      const evidence = { ...figures[at], id: ids[at], reading: own, friction };
      if (partners === null) return [evidence];
      const other = withoutExit.get(partners.get(trial) as string);
      return other === undefined ? [] : [{ ...evidence, value: evidence.value - other }];
    });

  const isPartner = new Set(partners?.values());
  return {
    hear(trial) {
      if (isPartner.has(trial.id)) withoutExit.set(trial.id, read(trial).value);
      if (relationOf(trial.trial) !== 'in scope') return;
      trials.push(trial.trial);
      ids.push(trial.id);
      figures.push(read(trial));
    },

    judge() {
      const options = { seed: run.sweep.seed, label: run.evidenceLabel };
      const verdicts = readingsOf(claim, run).flatMap((reading) =>
        frictionsOf(claim, run).flatMap((friction) =>
          judgeFigures(claim, evidenceIn(reading, friction), [reading], [friction], options),
        ),
      );
      return { verdicts, cells: [], shown: [] };
    },
  };
}

/** The id of the same trial without an exit, of every trial that the claim is about. */
function partnersOf({ expanded }: PreparedRun, relationOf: ReturnType<typeof relationsOf>): Map<number, string> {
  const partners = new Map<number, string>();
  for (let trial = 0; trial < expanded.count; ++trial) {
    if (relationOf(trial) !== 'in scope') continue;
    partners.set(trial, trialId(makePoint({ ...pointAt(expanded, trial), 'hedge.exit': 'none' })));
  }
  return partners;
}

/** Windows that the claim is about: of its kind, or the one of its period when the data cover it. */
function windowsOf({ windows }: PreparedRun, { windows: kind, period }: ClaimDefinition): number[] {
  const name = period && periodName(period);
  return windows.flatMap((window, at) => (window.kind === kind && (name === null || window.name === name) ? [at] : []));
}
