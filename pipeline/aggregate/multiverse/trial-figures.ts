import { HAS_NO_FIGURE, HOLDS, HOLDS_NOT } from '../../../engine/statistics/index.js';
import type { TrialSet } from '../../../sweeps/grid/index.js';
import type { Rule } from '../statement.js';
import type { StoredTrial } from '../trial-evidence.js';

/** A claim by one of its rules, and the one figure of a trial that it is held against. */
export interface ClaimLine {
  readonly claim: string;
  readonly rule: Rule;
  readonly from: number;
  readonly to: number;
  /** NaN where a trial has none. */
  figureOf(trial: StoredTrial): number;
}

/** What all hedged trials of a run came to, by index into the expanded sweep. */
export interface TrialFigures {
  /** 1 for a trial that has a hedge, shape [trials]. */
  readonly isHedged: Uint8Array;
  /** 1 for a hedged trial that was done. */
  readonly isDone: Uint8Array;
  /** Median reduction over counted cycles, and reduction of the full period [fraction]; NaN without. */
  readonly cycleReductions: Float64Array;
  readonly fullReductions: Float64Array;
  /** `HOLDS`, `HOLDS_NOT` or `HAS_NO_FIGURE`, shape [lines][trials]. */
  readonly holds: readonly Uint8Array[];
}

/** Gathers them, one stored trial after another. */
export interface FigureGatherer {
  hear(trial: StoredTrial): void;
  readonly figures: TrialFigures;
}

/**
 * Room for the figures of all trials: 20 bytes per trial, and one per claim and rule.
 *
 * Trials without a hedge are not heard: they are what the others are held against, not a way to hedge.
 */
export function openTrialFigures(expanded: TrialSet, lines: readonly ClaimLine[]): FigureGatherer {
  const { count } = expanded;
  const isHedged = hedgedTrials(expanded);
  const isDone = new Uint8Array(count);
  const cycleReductions = new Float64Array(count).fill(Number.NaN);
  const fullReductions = new Float64Array(count).fill(Number.NaN);
  const holds = lines.map(() => new Uint8Array(count).fill(HAS_NO_FIGURE));
  return {
    figures: { isHedged, isDone, cycleReductions, fullReductions, holds },
    hear(stored) {
      const { trial } = stored;
      if (isHedged[trial] === 0) return;
      isDone[trial] = 1;
      cycleReductions[trial] = stored.metric('median_cycle_reduction');
      fullReductions[trial] = stored.metric('drawdown_reduction');
      for (const [at, { figureOf, from, to }] of lines.entries()) {
        const figure = figureOf(stored);
        if (!Number.isNaN(figure)) holds[at][trial] = figure >= from && figure <= to ? HOLDS : HOLDS_NOT;
      }
    },
  };
}

/** 1 for each trial that has a hedge, shape [trials]. */
export function hedgedTrials({ axes, count }: TrialSet): Uint8Array {
  const mix = axes.find(({ path }) => path === 'hedge.mix');
  if (mix === undefined) return new Uint8Array(count).fill(1);
  const isHedged = mix.values.map((value) => (value === '0/0/0' ? 0 : 1));
  return Uint8Array.from({ length: count }, (_, trial) => isHedged[mix.codes[trial]]);
}
