import { log, pow } from '../math/index.js';
import { mean } from './moments.js';

/**
 * Mean block length for the stationary bootstrap that minimises the mean squared error of the variance of the mean.
 *
 * Autocovariances R(k) are summed up to a bandwidth M under a flat-top window λ: g = Σ λ(k/M) R(k),
 * G = Σ λ(k/M) |k| R(k); the length is (2 G² / D)^(1/3) n^(1/3) with D = 2 g², the corrected constant of 2009.
 * M is twice the first lag from which autocorrelations are negligible. That is how the authors' own program and
 * those made after it count; the text of the paper would start one lag earlier.
 *
 * @param series - oldest first, shape [n]; its windows may overlap
 * @returns elements per block, in [1, ⌈min(3 √n, n/3)⌉]; 1 for a series that does not vary or has fewer than 8 elements
 * @see Politis & White (2004), Automatic Block-Length Selection for the Dependent Bootstrap, Econometric Reviews 23(1),
 *   53-70, with Patton, Politis & White (2009), Correction, 28(4), 372-375
 */
export function politisWhiteBlockLength(series: Float64Array): number {
  const n = series.length;
  if (n < 8) return 1;
  const log10n = log(n) / log(10);
  const quietLags = Math.max(5, Math.ceil(Math.sqrt(log10n)));
  const largestLag = Math.min(n - 1, Math.ceil(Math.sqrt(n)) + quietLags);
  const autocovariances = autocovariance(series, largestLag);
  const variance = autocovariances[0];
  if (!(variance > 0)) return 1;

  const threshold = 2 * Math.sqrt(log10n / n);
  const bandwidth = Math.min(2 * firstQuietLag(autocovariances, threshold, quietLags), largestLag);

  let weighted = 0;
  let spectrum = variance;
  for (let lag = 1; lag <= bandwidth; ++lag) {
    const term = 2 * flatTop(lag / bandwidth) * autocovariances[lag];
    weighted += lag * term;
    spectrum += term;
  }
  const ratio = (weighted * weighted) / (spectrum * spectrum);
  const longest = Math.ceil(Math.min(3 * Math.sqrt(n), n / 3));
  return Math.max(1, Math.min(longest, pow(ratio * n, 1 / 3)));
}

/** Autocovariances at lags 0 .. largestLag, each divided by n. */
function autocovariance(series: Float64Array, largestLag: number): Float64Array {
  const n = series.length;
  const centre = mean(series);
  const deviations = series.map((value) => value - centre);
  const autocovariances = new Float64Array(largestLag + 1);
  for (let lag = 0; lag <= largestLag; ++lag) {
    let sum = 0;
    for (let at = lag; at < n; ++at) sum += deviations[at] * deviations[at - lag];
    autocovariances[lag] = sum / n;
  }
  return autocovariances;
}

/**
 * The first of `quietLags` consecutive lags whose autocorrelations all stay below the threshold; the largest lag
 * where there is no such run.
 */
function firstQuietLag(autocovariances: Float64Array, threshold: number, quietLags: number): number {
  const bound = threshold * autocovariances[0];
  let firstQuiet = 1;
  for (let lag = 1; lag < autocovariances.length; ++lag) {
    if (Math.abs(autocovariances[lag]) >= bound) firstQuiet = lag + 1;
    else if (lag - firstQuiet + 1 === quietLags) return firstQuiet;
  }
  return autocovariances.length - 1;
}

/** Trapezoidal window: 1 up to one half, then falling to 0 at one. */
function flatTop(position: number): number {
  return position <= 0.5 ? 1 : 2 * (1 - position);
}
