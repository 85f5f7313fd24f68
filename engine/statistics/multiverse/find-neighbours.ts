import { InputError } from '../../contracts/input-error.js';
import { combinationKeys, type Factor, mixedRadix, nameCombination } from './factor.js';
import { TrialIndex } from './trial-index.js';

/** The trials one step along one axis, all else equal. */
export interface AxisNeighbours {
  readonly axis: string;
  /** At the next larger value, shape [trials]; -1 where there is none. */
  readonly above: Int32Array;
}

/**
 * Neighbours of every trial along every axis whose values have an order.
 *
 * An axis has an order when at least two of its levels are numbers, or as its `chains` say. The next value is the next
 * in that order among those listed, whether or not the trial there was made: over a gap in the grid there is no
 * neighbour. Null and named levels have none.
 *
 * Cost: one search per trial and axis; 1,000,000 trials on 4 axes take half a second.
 *
 * @param factors - axes, in any order
 * @throws InputError when two trials are the same combination
 */
export function findNeighbours(factors: readonly Factor[], trials: number): AxisNeighbours[] {
  const keys = combinationKeys(factors, trials);
  const index = new TrialIndex(keys);
  for (let trial = 0; trial < trials; ++trial) {
    const other = index.add(trial);
    if (other >= 0) {
      const place = nameCombination(factors, keys[trial]);
      throw new InputError(`stability: trials must differ, got ${other} and ${trial} both at (${place})`);
    }
  }
  const { strides } = mixedRadix(factors);
  return factors.flatMap((factor, at) => {
    const next = nextCodes(factor);
    if (next === undefined) return [];
    const above = new Int32Array(trials).fill(-1);
    for (let trial = 0; trial < trials; ++trial) {
      const code = factor.codes[trial];
      if (next[code] < 0) continue;
      above[trial] = index.find(keys[trial] + (next[code] - code) * strides[at]);
    }
    return [{ axis: factor.name, above }];
  });
}

/** For each code that of the next larger level, -1 without one; undefined when no two levels have an order. */
function nextCodes({ levels, chains = [numbersOf(levels)] }: Factor): Int32Array | undefined {
  const next = new Int32Array(levels.length).fill(-1);
  for (const chain of chains) {
    for (let at = 1; at < chain.length; ++at) next[chain[at - 1]] = chain[at];
  }
  return next.some((code) => code >= 0) ? next : undefined;
}

/** Codes of the levels that are numbers, ascending by level. */
function numbersOf(levels: Factor['levels']): number[] {
  return levels
    .map((level, code) => ({ level, code }))
    .filter((entry): entry is { level: number; code: number } => typeof entry.level === 'number')
    .sort((a, b) => a.level - b.level)
    .map(({ code }) => code);
}
