import { type SplitSums, splitSums } from './split-sums.js';

/** What is found in each split, shape [splits]. */
export interface FoundInSplits {
  /** Sum of the best trial over the sets in sample, and over those out of sample. */
  readonly inside: Float64Array;
  readonly outside: Float64Array;
  /** The best trial in sample, the first of equals. */
  readonly chosen: Int32Array;
  /** Trials whose sum out of sample is below that of the chosen one, and those for which it is the same. */
  readonly below: Int32Array;
  readonly equal: Int32Array;
}

/** Looks for the best trial of each split, then ranks it out of sample; two implementations, the same bits. */
export interface SplitSearch {
  readonly found: FoundInSplits;
  /** Carries a block of trials into the best so far. @param from - its first trial */
  choose(block: SplitSums, from: number): void;
  /** Counts the trials of a block that do worse than, and as well as, the chosen one; when all blocks were shown to `choose`. */
  rank(block: SplitSums): void;
}

/** Trials worked on together: two tables of 256 × 512 doubles stay in the second-level cache. */
export const BLOCK = 512;

/** Goes through all trials twice, block by block. @param sums - of the scores in each set, shape [sets × trials] */
export function searchSplits(search: SplitSearch, sums: Float64Array, sets: number, trials: number): FoundInSplits {
  const blockAt = (from: number) => splitSums(sums, sets, trials, from, Math.min(BLOCK, trials - from));
  for (let from = 0; from < trials; from += BLOCK) search.choose(blockAt(from), from);
  for (let from = 0; from < trials; from += BLOCK) search.rank(blockAt(from));
  return search.found;
}

/** The readable one. */
export class PlainSplitSearch implements SplitSearch {
  readonly found: FoundInSplits;

  /** @param splits - which of the sets are in sample, bit by bit; the complement of the i-th is the i-th from the end */
  constructor(
    private readonly splits: Uint16Array,
    private readonly sets: number,
  ) {
    const count = splits.length;
    this.found = {
      inside: new Float64Array(count).fill(-Infinity),
      outside: new Float64Array(count),
      chosen: new Int32Array(count),
      below: new Int32Array(count),
      equal: new Int32Array(count),
    };
  }

  choose(block: SplitSums, from: number): void {
    const { inside, outside, chosen } = this.found;
    this.visit(block, (split, trial, one, other) => {
      if (!(one > inside[split])) return;
      inside[split] = one;
      outside[split] = other;
      chosen[split] = from + trial;
    });
  }

  rank(block: SplitSums): void {
    const { outside, below, equal } = this.found;
    this.visit(block, (split, _trial, _one, other) => {
      if (other < outside[split]) below[split] += 1;
      else if (other === outside[split]) equal[split] += 1;
    });
  }

  /** Shows the sum in sample and the one out of sample of every trial in every split. */
  private visit(
    { lower, upper, width }: SplitSums,
    look: (split: number, trial: number, one: number, other: number) => void,
  ): void {
    const { splits } = this;
    const half = this.sets / 2;
    const full = (1 << half) - 1;
    for (let split = 0; split < splits.length; ++split) {
      const low = splits[split] & full;
      const high = splits[split] >> half;
      for (let trial = 0; trial < width; ++trial) {
        const one = lower[low * width + trial] + upper[high * width + trial];
        const other = lower[(full - low) * width + trial] + upper[(full - high) * width + trial];
        look(split, trial, one, other);
      }
    }
  }
}
