import { InputError } from '../../contracts/input-error.js';
import { log, type Random } from '../../math/index.js';
import { stationaryBootstrapIndices } from '../stationary-bootstrap.js';
import { columnMeans, stationaryBootstrapVariance } from '../stationary-bootstrap-variance.js';
import { KernelResampler } from './kernel-resampler.js';
import { PlainResampler } from './resampler.js';

export interface SuperiorPredictiveAbilityOptions {
  /** Mean block of the stationary bootstrap, at least 1; 1 for independent cycles [observations]. */
  readonly meanBlock: number;
  /** Resamples; the standard error of a p of 5% is 0.7% with 1,000. */
  readonly replicates: number;
  readonly random: Random;
  /** Divide every trial by its standard deviation, as Hansen advises; else large and noisy trials rule. Default true. */
  readonly studentised?: boolean;
  /** The compiled kernels; without them the readable code does the same, slower. */
  readonly kernels?: WebAssembly.Module | undefined;
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
 * Cost: replicates × trials × 2 observations / mean block multiplications, no more than observations.
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
  const { meanBlock, replicates, random, studentised = true, kernels } = options;
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
  const resampled = { differentials, trials, centres, scale };
  const resampler = kernels === undefined ? new PlainResampler(resampled) : new KernelResampler(kernels, resampled);
  for (let replicate = 0; replicate < replicates; ++replicate) {
    stationaryBootstrapIndices(observations, meanBlock, random, indices);
    resampler.draw(indices);
    for (const kind of centres.keys()) if (resampler.largestAbove(kind) > statistic) ++exceeded[kind];
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
