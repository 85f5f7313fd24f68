import { pow } from '../math/index.js';

/** Lags of less weight than this change no digit that matters. */
const NEGLIGIBLE = 1e-12;

/**
 * Variance of √n times the mean over all stationary bootstrap resamples, exactly, for many series at once:
 * γ(0) + 2 Σ κ(i) γ(i) with autocovariances γ over n and κ(i) = (1 - i/n)(1 - q)^i + (i/n)(1 - q)^(n - i),
 * q = 1 / mean block. The second part is the wrapping around the end.
 *
 * @param rows - shape [observations × series], one observation after another, oldest first
 * @param series - columns
 * @param meanBlock - at least 1 [observations]
 * @returns shape [series], at least 0
 * @see Politis & Romano (1994), The Stationary Bootstrap, Journal of the American Statistical Association 89, Lemma 1
 * @see Hansen (2005), A Test for Superior Predictive Ability, Journal of Business & Economic Statistics 23(4), p. 372
 */
export function stationaryBootstrapVariance(rows: Float64Array, series: number, meanBlock: number): Float64Array {
  const observations = rows.length / series;
  const deviations = centred(rows, series);
  const variance = new Float64Array(series);
  for (let lag = 0; lag < observations; ++lag) {
    const weight = lag === 0 ? 1 : 2 * lagWeight(lag, observations, meanBlock);
    if (weight < NEGLIGIBLE) continue;
    const shift = lag * series;
    const share = weight / observations;
    for (let cell = shift; cell < deviations.length; cell += series) {
      for (let column = 0; column < series; ++column) {
        variance[column] += share * deviations[cell + column] * deviations[cell - shift + column];
      }
    }
  }
  return variance.map((value) => Math.max(0, value));
}

function lagWeight(lag: number, observations: number, meanBlock: number): number {
  const stay = 1 - 1 / meanBlock;
  const share = lag / observations;
  return (1 - share) * pow(stay, lag) + share * pow(stay, observations - lag);
}

function centred(rows: Float64Array, series: number): Float64Array {
  const means = columnMeans(rows, series);
  return rows.map((value, cell) => value - means[cell % series]);
}

/** Mean of every column of rows laid one after another. */
export function columnMeans(rows: Float64Array, columns: number): Float64Array {
  const means = new Float64Array(columns);
  for (let cell = 0; cell < rows.length; cell += columns) {
    for (let column = 0; column < columns; ++column) means[column] += rows[cell + column];
  }
  return means.map((sum) => sum / (rows.length / columns));
}
