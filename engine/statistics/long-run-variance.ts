import { cosine } from '../math/index.js';
import { mean } from './moments.js';

/**
 * Long-run variance of a series, n times the variance of its mean: the average of the squared projections on the
 * first cosines, √(2/n) Σ x[i] cos(π j (i + ½)/n) for j = 1 .. terms. They are uncorrelated to first order, so
 * the estimate has a χ² law of `terms` degrees of freedom, and mean / √(estimate/n) one of Student.
 *
 * @param series - oldest first, shape [n]; its mean is taken out
 * @param terms - cosines averaged, in [1, n - 1]: fewer leave less bias, more leave less noise
 * @returns at least 0 [unit of the series, squared]
 * @see Müller (2004), A Theory of Robust Long-Run Variance Estimation, working paper, Princeton University
 * @see Lazarus, Lewis, Stock & Watson (2018), HAR Inference: Recommendations for Practice, Journal of Business &
 *   Economic Statistics 36(4), 541-559, eq. 10 (equal-weighted cosine)
 */
export function longRunVariance(series: Float64Array, terms: number): number {
  const count = series.length;
  const centre = mean(series);
  const deviations = series.map((value) => value - centre);
  const wave = cosineWave(count);
  let total = 0;
  for (let term = 1; term <= terms; ++term) {
    let projection = 0;
    let phase = term;
    for (let at = 0; at < count; ++at) {
      projection += deviations[at] * wave[phase];
      phase += 2 * term;
      if (phase >= wave.length) phase -= wave.length;
    }
    total += projection * projection;
  }
  return (2 * total) / (count * terms);
}

/** Waves by length: trials of one grid have the same windows, and a wave costs more than the sums over it. */
const waves = new Map<number, Float64Array>();
const MOST_WAVES = 64;

/** cos(π k / 2n) for one whole turn, k = 0 .. 4n - 1, from its first quarter. */
function cosineWave(count: number): Float64Array {
  const known = waves.get(count);
  if (known !== undefined) return known;
  const wave = new Float64Array(4 * count);
  for (let quarter = 0; quarter <= count; ++quarter) {
    const value = quarter === count ? 0 : cosine((Math.PI * quarter) / (2 * count));
    wave[quarter] = value;
    wave[2 * count - quarter] = -value;
    wave[2 * count + quarter] = -value;
    if (quarter > 0) wave[4 * count - quarter] = value;
  }
  if (waves.size === MOST_WAVES) waves.clear();
  waves.set(count, wave);
  return wave;
}
