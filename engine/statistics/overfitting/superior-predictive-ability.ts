import { InputError } from '../../contracts/input-error.js';
import { log, type Random } from '../../math/index.js';
import { stationaryBootstrapIndices } from '../stationary-bootstrap.js';
import { columnMeans, stationaryBootstrapVariance } from '../stationary-bootstrap-variance.js';

export interface SuperiorPredictiveAbilityOptions {
  /** Mean block of the stationary bootstrap, at least 1; 1 for independent cycles [observations]. */
  readonly meanBlock: number;
  /** Resamples; the standard error of a p of 5% is 0.7% with 1,000. */
  readonly replicates: number;
  readonly random: Random;
  /** Divide every trial by its standard deviation, as Hansen advises; else large and noisy trials rule. Default true. */
  readonly studentised?: boolean;
}

export interface SuperiorPredictiveAbility {
  /** Largest √n mean / deviation over the trials (√n mean, if not studentised), at least 0. */
  readonly statistic: number;
  /** The trial it belongs to. */
  readonly best: number;
  /** p-values of "no trial is better than the benchmark": lower ≤ consistent ≤ upper; 1 when none looks better. */
  readonly lower: number;
  readonly consistent: number;
  readonly upper: number;
  /** Trials that never differ from the benchmark by anything but a constant: they cannot be studentised. */
  readonly leftOut: number;
}

/**
 * Hansen's test for superior predictive ability: is the best of many trials better than the benchmark, or only the
 * luckiest? Resampled means are centred so that no trial is better; the three p-values differ in trials that look
 * worse: `upper` lets them count as equal (White's Reality Check, studentised), `lower` as being as bad as they look,
 * and `consistent` as bad only when below -√(2 ln ln n) standard errors.
 *
 * Cost: replicates × trials × 2 observations / mean block multiplications (no more than observations), about 0.6 ns each.
 *
 * @param differentials - shape [observations × trials], one observation after another, oldest first; > 0 where the
 *   trial is better than the benchmark
 * @param trials - columns
 * @throws InputError with fewer than 3 observations (ln ln n), or where a differential is not finite
 * @see Hansen (2005), A Test for Superior Predictive Ability, Journal of Business & Economic Statistics 23(4), 365-380
 */
export function superiorPredictiveAbility(
  differentials: Float64Array,
  trials: number,
  options: SuperiorPredictiveAbilityOptions,
): SuperiorPredictiveAbility {
  const { meanBlock, replicates, random, studentised = true } = options;
  const observations = differentials.length / trials;
  checkDifferentials(differentials, trials, observations);

  const means = columnMeans(differentials, trials);
  const variances = stationaryBootstrapVariance(differentials, trials, meanBlock);
  const scale = variances.map((variance) => {
    if (!(variance > 0)) return 0;
    return studentised ? Math.sqrt(observations / variance) : Math.sqrt(observations);
  });
  const { statistic, best } = largest(means, scale);
  const leftOut = scale.filter((factor) => factor === 0).length;
  if (statistic === 0) return { statistic, best, lower: 1, consistent: 1, upper: 1, leftOut };
  const centres = centreMeans(means, variances, observations);

  const exceeded = [0, 0, 0];
  const indices = new Int32Array(observations);
  const resampled = new Float64Array(trials);
  const sums = runningSums(differentials, trials);
  for (let replicate = 0; replicate < replicates; ++replicate) {
    stationaryBootstrapIndices(observations, meanBlock, random, indices);
    resampledMeans(sums, indices, resampled);
    for (const [kind, centre] of centres.entries()) {
      if (largestAbove(resampled, centre, scale) > statistic) ++exceeded[kind];
    }
  }
  const [lower, consistent, upper] = exceeded.map((count) => count / replicates);
  return { statistic, best, lower, consistent, upper, leftOut };
}

function checkDifferentials(differentials: Float64Array, trials: number, observations: number): void {
  const faults: string[] = [];
  if (!(trials >= 1)) faults.push(`superior ability: must have at least 1 trial, got ${trials}`);
  if (!(observations >= 3)) faults.push(`superior ability: must have at least 3 observations, got ${observations}`);
  const bad = differentials.findIndex((value) => !Number.isFinite(value));
  if (bad >= 0) {
    const place = `observation ${Math.floor(bad / trials)}, trial ${bad % trials}`;
    faults.push(`superior ability: ${place}: must be finite, got ${differentials[bad]}`);
  }
  if (faults.length > 0) throw new InputError(faults);
}

function largest(means: Float64Array, scale: Float64Array): { statistic: number; best: number } {
  let best = 0;
  for (let trial = 1; trial < means.length; ++trial) {
    if (means[trial] * scale[trial] > means[best] * scale[best]) best = trial;
  }
  return { statistic: Math.max(0, means[best] * scale[best]), best };
}

/** What is taken off resampled means for the lower, the consistent and the upper p-value. */
function centreMeans(means: Float64Array, variances: Float64Array, observations: number): Float64Array[] {
  const threshold = -Math.sqrt((2 * log(log(observations))) / observations);
  return [
    means.map((mean) => Math.max(0, mean)),
    means.map((mean, trial) => (mean >= threshold * Math.sqrt(variances[trial]) ? mean : 0)),
    means,
  ];
}

/** Sums of the observations before each, shape [(observations + 1) × trials]. */
function runningSums(differentials: Float64Array, trials: number): Float64Array {
  const sums = new Float64Array(differentials.length + trials);
  for (let cell = 0; cell < differentials.length; ++cell) sums[cell + trials] = sums[cell] + differentials[cell];
  return sums;
}

/**
 * Means of a resample. How often days are drawn changes only where a block begins or ends, so that Σ drawn(t) d(t) is a
 * sum over those few places: Σ (drawn(t - 1) - drawn(t)) × the sum of the observations before t.
 */
function resampledMeans(sums: Float64Array, indices: Int32Array, out: Float64Array): void {
  const observations = indices.length;
  const trials = out.length;
  // Drawn the day before each place; nothing lies before the first and after the last.
  const drawn = new Int32Array(observations + 2);
  for (let draw = 0; draw < observations; ++draw) ++drawn[indices[draw] + 1];
  const places: number[] = [];
  for (let place = 0; place <= observations; ++place) if (drawn[place] !== drawn[place + 1]) places.push(place);
  // Filled up to a multiple of four: before the first day all sums are 0.
  while (places.length % 4 !== 0) places.push(0);
  out.fill(0);
  // Four places on one way through the trials, in their order.
  for (let at = 0; at < places.length; at += 4) {
    const first = places[at];
    const second = places[at + 1];
    const third = places[at + 2];
    const fourth = places[at + 3];
    const ofFirst = drawn[first] - drawn[first + 1];
    const ofSecond = drawn[second] - drawn[second + 1];
    const ofThird = drawn[third] - drawn[third + 1];
    const ofFourth = drawn[fourth] - drawn[fourth + 1];
    for (let trial = 0; trial < trials; ++trial) {
      out[trial] =
        out[trial] +
        ofFirst * sums[first * trials + trial] +
        ofSecond * sums[second * trials + trial] +
        ofThird * sums[third * trials + trial] +
        ofFourth * sums[fourth * trials + trial];
    }
  }
  // Last, so that a resample of every day once has exactly the mean of the days: it ties with the statistic.
  for (let trial = 0; trial < trials; ++trial) out[trial] /= observations;
}

function largestAbove(means: Float64Array, centre: Float64Array, scale: Float64Array): number {
  let most = 0;
  for (let trial = 0; trial < means.length; ++trial) {
    const value = (means[trial] - centre[trial]) * scale[trial];
    if (value > most) most = value;
  }
  return most;
}
