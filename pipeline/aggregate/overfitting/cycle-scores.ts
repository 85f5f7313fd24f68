import type { StoredTrial } from '../trial-evidence.js';
import type { Differentials } from './measure-overfitting.js';

/** Gathers, for some trials, by how much each cycle's drawdown was smaller than without the hedge. */
export interface CycleScores {
  hear(trial: StoredTrial): void;
  /** Those of the trials that were done; `idOf` names a trial by its number. */
  differentials(idOf: (trial: number) => string): Differentials;
}

/**
 * @param sampled - the trials to compare, ascending
 * @param cycles - windows of the cycles, oldest first; all of them, whether or not they count for a book
 */
export function openCycleScores(sampled: Int32Array, cycles: readonly number[]): CycleScores {
  const placeOf = new Map(Array.from(sampled, (trial, place) => [trial, place]));
  const scores = new Float64Array(cycles.length * sampled.length).fill(Number.NaN);
  const isDone = new Uint8Array(sampled.length);
  return {
    hear({ trial, hedged, book }) {
      const place = placeOf.get(trial);
      if (place === undefined) return;
      isDone[place] = 1;
      for (const [row, window] of cycles.entries()) {
        scores[row * sampled.length + place] = book.drawdowns[window] - hedged(window);
      }
    },
    differentials(idOf) {
      const done = [...isDone.keys()].filter((place) => isDone[place] === 1);
      const values = new Float64Array(cycles.length * done.length);
      for (let row = 0; row < cycles.length; ++row) {
        for (const [column, place] of done.entries()) {
          values[row * done.length + column] = scores[row * sampled.length + place];
        }
      }
      return { values, ids: done.map((place) => idOf(sampled[place])) };
    },
  };
}
