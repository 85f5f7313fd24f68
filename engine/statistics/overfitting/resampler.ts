/** Draws resamples of the days of many trials and looks at their means; two implementations, the same bits. */
export interface Resampler {
  /** Takes the means over a resample. @param indices - days drawn, shape [days] */
  draw(indices: Int32Array): void;
  /**
   * The largest (mean - centre) · scale over the trials in the resample drawn last, at least 0.
   *
   * @param kind - index of the centres
   */
  largestAbove(kind: number): number;
}

/** What resamples are drawn of. */
export interface Resampled {
  /** Shape [days × trials], one day after another. */
  readonly differentials: Float64Array;
  readonly trials: number;
  /** What is taken off the means, by kind, each shape [trials]. */
  readonly centres: readonly Float64Array[];
  /** What is left is multiplied by, shape [trials]. */
  readonly scale: Float64Array;
}

/** The readable one. */
export class PlainResampler implements Resampler {
  private readonly sums: Float64Array;
  private readonly means: Float64Array;
  private readonly places: Int32Array;
  private readonly weights: Float64Array;

  constructor(private readonly resampled: Resampled) {
    const { differentials, trials } = resampled;
    this.sums = runningSums(differentials, trials, trials);
    this.means = new Float64Array(trials);
    this.places = new Int32Array(this.sums.length / trials);
    this.weights = new Float64Array(this.places.length);
  }

  /**
   * How often days are drawn changes only where a block begins or ends, so that Σ drawn(t) d(t) is a sum over those few
   * places: Σ (drawn(t - 1) - drawn(t)) × the sum of the days before t.
   */
  draw(indices: Int32Array): void {
    const { sums, means, places, weights } = this;
    means.fill(0);
    const count = findChanges(indices, places, weights);
    for (let at = 0; at < count; ++at) {
      const weight = weights[at];
      const from = places[at] * means.length;
      for (let trial = 0; trial < means.length; ++trial) means[trial] = means[trial] + weight * sums[from + trial];
    }
    // Last, so that a resample of every day once has exactly the mean of the days: it ties with the statistic.
    for (let trial = 0; trial < means.length; ++trial) means[trial] = means[trial] / indices.length;
  }

  largestAbove(kind: number): number {
    const { scale, centres } = this.resampled;
    const centre = centres[kind];
    let most = 0;
    for (let trial = 0; trial < scale.length; ++trial) {
      const value = (this.means[trial] - centre[trial]) * scale[trial];
      if (value > most) most = value;
    }
    return most;
  }
}

/**
 * Sums of the days before each.
 *
 * @param width - columns of the result, at least `trials`; the others are 0
 * @param sums - receives them, zeros so far
 * @returns shape [(days + 1) × width]
 */
export function runningSums(
  differentials: Float64Array,
  trials: number,
  width: number,
  sums: Float64Array = new Float64Array((differentials.length / trials + 1) * width),
): Float64Array {
  const days = differentials.length / trials;
  for (let day = 0; day < days; ++day) {
    for (let trial = 0; trial < trials; ++trial) {
      const at = day * width + trial;
      sums[at + width] = sums[at] + differentials[day * trials + trial];
    }
  }
  return sums;
}

/**
 * Places at which the number of times that a day was drawn changes, ascending.
 *
 * @param places - receives them, shape [days + 1] at least
 * @param weights - receives how often fewer the day there was drawn than the one before, as `places`
 * @returns how many there are
 */
export function findChanges(indices: Int32Array, places: Int32Array, weights: Float64Array): number {
  const days = indices.length;
  // Drawn the day before each place; nothing lies before the first and after the last.
  const drawn = new Int32Array(days + 2);
  for (let draw = 0; draw < days; ++draw) ++drawn[indices[draw] + 1];
  let count = 0;
  for (let place = 0; place <= days; ++place) {
    const weight = drawn[place] - drawn[place + 1];
    if (weight === 0) continue;
    places[count] = place;
    weights[count] = weight;
    count += 1;
  }
  return count;
}
