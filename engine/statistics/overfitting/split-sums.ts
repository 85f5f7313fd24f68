/**
 * Sums of a score over any selection of sets, for a block of trials, each in two additions: the sets are cut into a
 * lower and an upper half and the sums of all selections within either half are laid out beforehand.
 */
export interface SplitSums {
  /** Trials of this block. */
  readonly width: number;
  /** Sums over a selection of the lower sets: [selection × width]. */
  readonly lower: Float64Array;
  /** Sums over a selection of the upper sets: [selection × width]. */
  readonly upper: Float64Array;
}

/**
 * @param setSums - shape [sets × trials]
 * @param sets - even
 * @param trials - columns of `setSums`
 * @param from - first trial of the block
 * @param width - trials of the block
 */
export function splitSums(setSums: Float64Array, sets: number, trials: number, from: number, width: number): SplitSums {
  const half = sets / 2;
  return {
    width,
    lower: selectionSums(setSums, 0, half, trials, from, width),
    upper: selectionSums(setSums, half, half, trials, from, width),
  };
}

/** Sums over each of the 2^count selections of `count` sets: that without its highest set, plus that set. */
function selectionSums(
  setSums: Float64Array,
  firstSet: number,
  count: number,
  trials: number,
  from: number,
  width: number,
): Float64Array {
  const sums = new Float64Array((1 << count) * width);
  for (let set = 0; set < count; ++set) {
    const start = 1 << set;
    const row = (firstSet + set) * trials + from;
    for (let selection = start; selection < 2 * start; ++selection) {
      for (let trial = 0; trial < width; ++trial) {
        sums[selection * width + trial] = sums[(selection - start) * width + trial] + setSums[row + trial];
      }
    }
  }
  return sums;
}
