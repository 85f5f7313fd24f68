import type { StoredTrial } from '../trial-evidence.js';
import type { Differentials } from './measure-overfitting.js';

/** Gathers, for some trials, by how much each cycle's drawdown was smaller than without the hedge. */
export interface CycleScores {
  hear(trial: StoredTrial): void;
  /** Those of the trials that were done. */
  differentials(): Differentials;
}

/**
 * @param sampled - the trials to compare, ascending
 * @param cycles - windows of the cycles, oldest first; all of them, whether or not they count for a book
 */
export function openCycleScores(sampled: Int32Array, cycles: readonly number[]): CycleScores {
  const placeOf = new Map(Array.from(sampled, (trial, place) => [trial, place]));
  const scores = new Float64Array(cycles.length * sampled.length).fill(Number.NaN);
  const ids = new Array<string>(sampled.length).fill('');
  return {
    hear({ trial, id, hedged, book }) {
      const place = placeOf.get(trial);
      if (place === undefined) return;
      ids[place] = id;
      for (const [row, window] of cycles.entries()) {
        scores[row * sampled.length + place] = book.drawdowns[window] - hedged(window);
      }
    },
    differentials() {
      const done = ids.flatMap((id, place) => (id === '' ? [] : [place]));
      const values = new Float64Array(cycles.length * done.length);
      for (let row = 0; row < cycles.length; ++row) {
        for (const [column, place] of done.entries()) {
          values[row * done.length + column] = scores[row * sampled.length + place];
        }
      }
      return { values, ids: done.map((place) => ids[place]) };
    },
  };
}
