import { pow } from '../math/index.js';

/**
 * Variance of √n times the mean over all stationary bootstrap resamples, exactly, for many series at once:
 * γ(0) + 2 Σ κ(i) γ(i) with autocovariances γ over n and κ(i) = (1 - i/n) sⁱ + (i/n) sⁿ⁻ⁱ, s = 1 - 1 / mean block.
 *
 * The second part is the wrapping around the end: with autocovariances c of the series laid in a circle, c(i) =
 * γ(i) + γ(n - i), the sum is Σ (1 - i/n) sⁱ c(i), i = 1 … n - 1. Its parts before day t, E(t) = Σ sⁱ d(t - i) and
 * F(t) = Σ i sⁱ d(t - i), follow from those of the day before, so that n steps do instead of n² / 2:
 *
 *     E(t + 1) = s (E(t) + d(t)) - sⁿ d(t + 1)
 *     F(t + 1) = s (F(t) + E(t) + d(t)) - n sⁿ d(t + 1)
 *     variance = γ(0) + 2/n Σ d(t) (E(t) - F(t) / n)
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
  const stay = 1 - 1 / meanBlock;
  const around = pow(stay, observations);
  const means = columnMeans(rows, series);
  const variance = new Float64Array(series);
  for (let column = 0; column < series; ++column) {
    const centre = means[column];
    // Before the first day stand the last ones.
    let [before, weighted] = [0, 0];
    for (let lag = observations - 1; lag > 0; --lag) {
      const deviation = rows[(observations - lag) * series + column] - centre;
      weighted = stay * (weighted + before + deviation);
      before = stay * (before + deviation);
    }
    let [sum, squares] = [0, 0];
    for (let cell = column; cell < rows.length; cell += series) {
      const deviation = rows[cell] - centre;
      squares += deviation * deviation;
      sum += deviation * (before - weighted / observations);
      // The day that comes next drops out of what stands before it, n days back.
      const next = cell + series < rows.length ? rows[cell + series] - centre : 0;
      weighted = stay * (weighted + before + deviation) - observations * around * next;
      before = stay * (before + deviation) - around * next;
    }
    variance[column] = Math.max(0, (squares + 2 * sum) / observations);
  }
  return variance;
}

/** Mean of every column of rows laid one after another. */
export function columnMeans(rows: Float64Array, columns: number): Float64Array {
  const means = new Float64Array(columns);
  for (let cell = 0; cell < rows.length; cell += columns) {
    for (let column = 0; column < columns; ++column) means[column] += rows[cell + column];
  }
  return means.map((sum) => sum / (rows.length / columns));
}
