import type { ClaimDefinition } from '../../sweeps/claims/index.js';
import { claimedTrials, medianTrial, relationsOf, type TrialEvidence } from '../aggregate/claim-evidence.js';
import { KeptRows } from '../aggregate/kept-rows.js';
import { makeRegimeCells } from '../aggregate/regime-cells.js';
import { gatherEvidence, type StoredBook } from '../aggregate/trial-evidence.js';
import { ALL_WINDOWS, judgeClaim } from '../aggregate/verdicts.js';
import {
  type ClaimCase,
  claimGroups,
  frictionsOf,
  type Judgement,
  readingsOf,
  type ShownTrial,
  textLookup,
  valuesOf,
} from './claim-case.js';
import type { JudgedRun } from './prepared-run.js';

/** A trial that bears on the claim; its drawdowns stand in the row of the same number. */
interface KeptTrial {
  readonly id: string;
  /** Its number in the expanded sweep. */
  readonly number: number;
  readonly reading: string | null;
  readonly friction: string;
  readonly mix: string;
  readonly isInScope: boolean;
  readonly book: StoredBook;
  readonly fullReduction: number;
  readonly deleveragedMedian: number;
}

/**
 * A case about drawdown reductions over many windows: verdicts by regime, heatmap cells by mix.
 *
 * Of the trials that bear on the claim, among a million perhaps one in thirty, it keeps the drawdowns in the claim's
 * windows (100 bytes); what they come to regime by regime (4 KB) is worked out for one reading and friction at a time.
 */
export function openReductionCase(run: JudgedRun, claim: ClaimDefinition): ClaimCase {
  const { axes } = run.expanded;
  const groups = claimGroups(run, claim);
  const [{ windows: own }] = groups;
  const columnOf = new Map(own.map((window, column) => [window, column]));
  const relationOf = relationsOf(claim, axes);
  const readingAt = claim.readingAxis === null ? () => null : textLookup(run.expanded, claim.readingAxis);
  const [frictionAt, mixAt] = (['friction.level', 'hedge.mix'] as const).map((path) => textLookup(run.expanded, path));
  const kept: KeptTrial[] = [];
  const drawdowns = new KeptRows(own.length);

  const evidenceOf = (trial: KeptTrial, at: number): KeptTrial & TrialEvidence => {
    const row = drawdowns.row(at);
    const hedged = (window: number) => row[columnOf.get(window) as number];
    return { ...trial, regimes: gatherEvidence(hedged, trial.book, claim.band, groups) };
  };

  const judgeOne = (reading: string, friction: string): Judgement => {
    const trials = kept.flatMap((trial, at) =>
      trial.friction === friction && (trial.reading ?? reading) === reading ? [evidenceOf(trial, at)] : [],
    );
    const options = { seed: run.sweep.seed, label: run.evidenceLabel };
    const verdicts = judgeClaim(claim, trials, groups, [reading], [friction], options);
    // A claim about some regimes only is the same hedge in a part of the windows: nothing new to draw or compare.
    if (claim.regime !== null) return { verdicts, cells: [], shown: [] };
    const median = medianTrial(claimedTrials(trials, reading, friction), ALL_WINDOWS);
    const shown: ShownTrial[] = median === undefined ? [] : [shownTrial(claim, reading, friction, median)];
    const cells = makeRegimeCells(claim, trials, groups, [reading], [friction], valuesOf(run.expanded, 'hedge.mix'));
    return { verdicts, cells, shown };
  };

  return {
    hear(trial) {
      const relation = relationOf(trial.trial);
      // Other mixes are there for the heatmaps, and a claim about some regimes only has none.
      if (relation === 'unrelated' || (relation === 'other mix' && claim.regime !== null)) return;
      kept.push({
        id: run.expanded.ids.at(trial.trial),
        number: trial.trial,
        reading: readingAt(trial.trial),
        friction: String(frictionAt(trial.trial)),
        mix: String(mixAt(trial.trial)),
        isInScope: relation === 'in scope',
        book: trial.book,
        fullReduction: trial.metric('drawdown_reduction'),
        deleveragedMedian: trial.metric('deleveraged_median_cycle_reduction'),
      });
      drawdowns.add((column) => trial.hedged(own[column]));
    },

    judge() {
      const judgements = readingsOf(claim, run).flatMap((reading) =>
        frictionsOf(claim, run).map((friction) => judgeOne(reading, friction)),
      );
      return {
        verdicts: judgements.flatMap(({ verdicts }) => verdicts),
        cells: judgements.flatMap(({ cells }) => cells),
        shown: judgements.flatMap(({ shown }) => shown),
      };
    },
  };
}

function shownTrial(
  { id: claim }: ClaimDefinition,
  reading: string,
  friction: string,
  { id: trial, number, fullReduction }: KeptTrial,
): ShownTrial {
  return { claim, reading, friction, trial, number, fullReduction };
}
