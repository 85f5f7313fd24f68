import { InputError } from '../../contracts/input-error.js';
import { log } from '../../math/index.js';
import { mean } from '../moments.js';
import { halfSplits } from './half-splits.js';
import { type SplitSums, splitSums } from './split-sums.js';

const MOST_SETS = 16;

/** Trials worked on together: two tables of 256 × 512 doubles stay in the second-level cache. */
const BLOCK = 512;

export interface BacktestOverfitting {
  /** Sets of consecutive cycles: 16, or the largest even number that leaves none empty. */
  readonly sets: number;
  /** Share of splits in which the trial chosen in sample ranks in the lower half out of sample. */
  readonly probability: number;
  /** Share of splits in which the trial chosen in sample loses out of sample. */
  readonly probabilityOfLoss: number;
  /** Least-squares line of out-of-sample over in-sample score of the trial chosen; below 0 the better it looked, the worse it did. */
  readonly degradation: { readonly slope: number; readonly intercept: number };
  /** Which sets are in sample, bit by bit, shape [splits]; the other arrays follow its order. */
  readonly splits: Uint16Array;
  /** ln(ω / (1 - ω)), ω = rank out of sample / (trials + 1); ties share their middle rank. */
  readonly logits: Float64Array;
  /** The trial chosen: the best in sample, the first of equals. */
  readonly chosen: Int32Array;
  /** Score of the chosen trial in and out of sample. */
  readonly inSample: Float64Array;
  readonly outOfSample: Float64Array;
}

/**
 * Probability of backtest overfitting by combinatorially symmetric cross-validation: cycles are grouped into
 * consecutive sets; for each choice of half of the sets the best trial on them is looked up on the other half.
 *
 * The score is the mean over cycles, since drawdowns do not add over time but cycles are counted one by one. Sets
 * differ by at most one cycle. Nothing is drawn: the same matrix gives the same bits.
 * Cost: 4 × splits/2 × trials × 2 additions; 12,870 splits of 5,000 trials take well under a second.
 *
 * @param scores - shape [cycles × trials], one cycle after another, oldest first: (DD unhedged - DD hedged) / capital
 * @param trials - columns, at least 2
 * @throws InputError with fewer than 2 trials or cycles, or where a score is not finite
 * @see Bailey, Borwein, López de Prado & Zhu (2017), The Probability of Backtest Overfitting, Journal of Computational
 *   Finance 20(4), 39-69, section 3 (algorithm 2.3 in the preprint of 2015)
 */
export function backtestOverfitting(scores: Float64Array, trials: number): BacktestOverfitting {
  const cycles = scores.length / trials;
  checkScores(scores, trials, cycles);

  const sets = Math.min(MOST_SETS, cycles - (cycles % 2));
  const { sums, sizes } = sumSets(scores, trials, sets);
  const splits = halfSplits(sets);
  const count = splits.length;
  const best = {
    chosen: new Int32Array(count),
    inside: new Float64Array(count).fill(-Infinity),
    outside: new Float64Array(count),
  };
  const ranks = { below: new Int32Array(count), equal: new Int32Array(count) };
  for (let from = 0; from < trials; from += BLOCK) {
    chooseBest(splitSums(sums, sets, trials, from, Math.min(BLOCK, trials - from)), from, splits, sets, best);
  }
  for (let from = 0; from < trials; from += BLOCK) {
    countBelow(splitSums(sums, sets, trials, from, Math.min(BLOCK, trials - from)), splits, sets, best.outside, ranks);
  }

  const logits = Float64Array.from(splits, (_, split) => {
    const rank = ranks.below[split] + (ranks.equal[split] + 1) / 2;
    return log(rank / (trials + 1 - rank));
  });
  const inSample = best.inside.map((sum, split) => sum / cyclesIn(splits[split], sizes));
  const outOfSample = best.outside.map((sum, split) => sum / (cycles - cyclesIn(splits[split], sizes)));
  return {
    sets,
    probability: logits.filter((logit) => logit <= 0).length / count,
    probabilityOfLoss: outOfSample.filter((score) => score < 0).length / count,
    degradation: leastSquares(inSample, outOfSample),
    splits,
    logits,
    chosen: best.chosen,
    inSample,
    outOfSample,
  };
}

function checkScores(scores: Float64Array, trials: number, cycles: number): void {
  const faults: string[] = [];
  if (!(trials >= 2)) faults.push(`overfitting: must have at least 2 trials to choose from, got ${trials}`);
  if (!(cycles >= 2)) faults.push(`overfitting: must have at least 2 cycles to split, got ${cycles}`);
  const bad = scores.findIndex((score) => !Number.isFinite(score));
  if (bad >= 0) {
    const place = `cycle ${Math.floor(bad / trials)}, trial ${bad % trials}`;
    faults.push(`overfitting: ${place}: must be a finite score, got ${scores[bad]}`);
  }
  if (faults.length > 0) throw new InputError(faults);
}

/** Sums of consecutive cycles, [sets × trials], and how many cycles each set has. */
function sumSets(scores: Float64Array, trials: number, sets: number): { sums: Float64Array; sizes: Int32Array } {
  const cycles = scores.length / trials;
  const sums = new Float64Array(sets * trials);
  const sizes = new Int32Array(sets);
  for (let cycle = 0; cycle < cycles; ++cycle) {
    const set = Math.floor((cycle * sets) / cycles);
    ++sizes[set];
    for (let trial = 0; trial < trials; ++trial) sums[set * trials + trial] += scores[cycle * trials + trial];
  }
  return { sums, sizes };
}

interface Best {
  readonly chosen: Int32Array;
  readonly inside: Float64Array;
  readonly outside: Float64Array;
}

/** Carries a block of trials into the best so far; a split and its complement are looked at together. */
function chooseBest(block: SplitSums, from: number, splits: Uint16Array, sets: number, best: Best): void {
  const { lower, upper, width } = block;
  const half = sets / 2;
  const full = (1 << half) - 1;
  for (let split = 0; split < splits.length / 2; ++split) {
    const mirror = splits.length - 1 - split;
    const low = splits[split] & full;
    const high = splits[split] >> half;
    for (let trial = 0; trial < width; ++trial) {
      const one = lower[low * width + trial] + upper[high * width + trial];
      const other = lower[(full - low) * width + trial] + upper[(full - high) * width + trial];
      if (one > best.inside[split]) {
        best.inside[split] = one;
        best.outside[split] = other;
        best.chosen[split] = from + trial;
      }
      if (other > best.inside[mirror]) {
        best.inside[mirror] = other;
        best.outside[mirror] = one;
        best.chosen[mirror] = from + trial;
      }
    }
  }
}

/** Counts the trials of a block that do worse than, and as well as, the chosen one out of sample. */
function countBelow(
  block: SplitSums,
  splits: Uint16Array,
  sets: number,
  outside: Float64Array,
  ranks: { readonly below: Int32Array; readonly equal: Int32Array },
): void {
  const { lower, upper, width } = block;
  const half = sets / 2;
  const full = (1 << half) - 1;
  for (let split = 0; split < splits.length / 2; ++split) {
    const mirror = splits.length - 1 - split;
    const low = splits[split] & full;
    const high = splits[split] >> half;
    const bound = outside[split];
    const mirrorBound = outside[mirror];
    let below = 0;
    let equal = 0;
    let mirrorBelow = 0;
    let mirrorEqual = 0;
    for (let trial = 0; trial < width; ++trial) {
      const one = lower[low * width + trial] + upper[high * width + trial];
      const other = lower[(full - low) * width + trial] + upper[(full - high) * width + trial];
      if (other < bound) ++below;
      else if (other === bound) ++equal;
      if (one < mirrorBound) ++mirrorBelow;
      else if (one === mirrorBound) ++mirrorEqual;
    }
    ranks.below[split] += below;
    ranks.equal[split] += equal;
    ranks.below[mirror] += mirrorBelow;
    ranks.equal[mirror] += mirrorEqual;
  }
}

function cyclesIn(mask: number, sizes: Int32Array): number {
  let cycles = 0;
  for (let set = 0; set < sizes.length; ++set) {
    if ((mask >> set) & 1) cycles += sizes[set];
  }
  return cycles;
}

function leastSquares(x: Float64Array, y: Float64Array): { slope: number; intercept: number } {
  const centreX = mean(x);
  const centreY = mean(y);
  let products = 0;
  let squares = 0;
  for (let at = 0; at < x.length; ++at) {
    products += (x[at] - centreX) * (y[at] - centreY);
    squares += (x[at] - centreX) * (x[at] - centreX);
  }
  const slope = products / squares;
  return { slope, intercept: centreY - slope * centreX };
}
