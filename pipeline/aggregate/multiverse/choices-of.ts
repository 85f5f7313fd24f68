import type { ExpandedSweep, SweepBranch } from '../../../sweeps/grid/index.js';
import { levelName } from './level-name.js';

/** A choice of the grid and which of some trials each alternative leads to. */
interface Choice {
  readonly name: string;
  readonly levels: { readonly name: string; readonly points: number[] }[];
}

/**
 * The choices that lead to some trials, in the words of the grid. A trial that several points come to, since a choice
 * does not matter to it, stands under all of their alternatives; an alternative that leads to none of them is left out.
 *
 * @param trials - trials by place; `points` are places in it
 */
export function choicesOf(
  branches: readonly SweepBranch[],
  { pointTrials, count }: Pick<ExpandedSweep, 'pointTrials' | 'count'>,
  trials: Int32Array,
): Choice[] {
  const placeOf = new Int32Array(count).fill(-1);
  for (const [place, trial] of trials.entries()) placeOf[trial] = place;
  const choices = new Map<string, Map<string, Set<number>>>();
  let from = 0;
  for (const { factors, points } of branches) {
    let stride = points;
    for (const factor of factors) {
      stride /= factor.rows.length;
      const levels = choices.get(factor.key) ?? new Map<string, Set<number>>();
      choices.set(factor.key, levels);
      const takers = factor.rows.map((_, row) => {
        const name = levelName(factor, row);
        const own = levels.get(name) ?? new Set<number>();
        levels.set(name, own);
        return own;
      });
      for (let point = 0; point < points; ++point) {
        const trial = pointTrials[from + point];
        const place = trial < 0 ? -1 : placeOf[trial];
        if (place >= 0) takers[Math.floor(point / stride) % takers.length].add(place);
      }
    }
    from += points;
  }
  return [...choices].map(([name, levels]) => ({
    name,
    levels: [...levels]
      .filter(([, takers]) => takers.size > 0)
      .map(([level, takers]) => ({ name: level, points: [...takers].sort((a, b) => a - b) })),
  }));
}
