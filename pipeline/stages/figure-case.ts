import type { ClaimDefinition } from '../../sweeps/claims/index.js';
import { idWithoutExit, relationsOf } from '../aggregate/claim-evidence.js';
import { type FigureEvidence, judgeFigures } from '../aggregate/figure-verdicts.js';
import { figureReader, type TrialFigure } from '../aggregate/trial-figure.js';
import { periodName } from '../aggregate/windows/index.js';
import { type ClaimCase, frictionsOf, readingsOf, textLookup } from './claim-case.js';
import type { JudgedRun } from './prepared-run.js';

/** Trials of one friction and reading, by column. */
interface Heard {
  readonly trials: number[];
  readonly figures: TrialFigure[];
  /** The how-manyth of all that were heard each was. */
  readonly turns: number[];
}

/**
 * A case about one figure per trial.
 *
 * A claim about unhedged condors has most trials of a sweep in its scope: of each it keeps its number and a figure,
 * which trials on one book share.
 */
export function openFigureCase(run: JudgedRun, claim: ClaimDefinition): ClaimCase {
  const { expanded } = run;
  const read = figureReader(claim, run.days, run.windows, windowsOf(run, claim));
  const relationOf = relationsOf(claim, expanded.axes);
  const readingAt = claim.readingAxis === null ? () => null : textLookup(expanded, claim.readingAxis);
  const frictionAt = textLookup(expanded, 'friction.level');
  // What an exit is held against is the same trial without it, which the claim itself is not about.
  const partners = claim.metric === 'exit-gain' ? partnersOf(run, relationOf) : null;
  const isPartner = new Set(partners?.values());
  const withoutExit = new Map<string, number>();
  /** Trials that the claim is about, by friction and reading. */
  const heard = new Map<string, Heard>();
  const heardIn = (friction: string | null, reading: string | null): Heard => {
    const key = `${friction} ${reading}`;
    const known = heard.get(key) ?? { trials: [], figures: [], turns: [] };
    heard.set(key, known);
    return known;
  };
  let turn = 0;

  const evidenceOf = (friction: string, reading: string | null) => {
    const { trials, figures, turns } = heardIn(friction, reading);
    const evidence: (FigureEvidence & { readonly turn: number })[] = [];
    for (let at = 0; at < trials.length; ++at) {
      const { value, samples, counted, leftOut } = figures[at];
      const other = partners === null ? 0 : withoutExit.get(partners.get(trials[at]) as string);
      if (other === undefined) continue;
      evidence.push({
        value: value - other,
        samples,
        counted,
        leftOut,
        id: expanded.ids.at(trials[at]),
        reading,
        friction,
        turn: turns[at],
      });
    }
    return evidence;
  };

  /** Trials of a reading, with those that belong to every one, in the order in which they were heard. */
  const evidenceIn = (reading: string, friction: string): FigureEvidence[] => {
    const [own, common] = [evidenceOf(friction, reading), evidenceOf(friction, null)];
    return common.length === 0 ? own : [...own, ...common].sort((a, b) => a.turn - b.turn);
  };

  return {
    hear(trial) {
      if (isPartner.size > 0) {
        const id = expanded.ids.at(trial.trial);
        if (isPartner.has(id)) withoutExit.set(id, read(trial).value);
      }
      if (relationOf(trial.trial) !== 'in scope') return;
      const { trials, figures, turns } = heardIn(frictionAt(trial.trial), readingAt(trial.trial));
      trials.push(trial.trial);
      figures.push(read(trial));
      turns.push(turn++);
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
function partnersOf({ expanded }: JudgedRun, relationOf: ReturnType<typeof relationsOf>): Map<number, string> {
  const partners = new Map<number, string>();
  for (let trial = 0; trial < expanded.count; ++trial) {
    if (relationOf(trial) !== 'in scope') continue;
    partners.set(trial, idWithoutExit(expanded, trial));
  }
  return partners;
}

/** Windows that the claim is about: of its kind, or the one of its period when the data cover it. */
export function windowsOf({ windows }: JudgedRun, { windows: kind, period }: ClaimDefinition): number[] {
  const name = period && periodName(period);
  return windows.flatMap((window, at) => (window.kind === kind && (name === null || window.name === name) ? [at] : []));
}
