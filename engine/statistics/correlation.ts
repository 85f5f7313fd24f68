import { mean } from './moments.js';
import { type ShiftedSums, shiftedSums, squaredDeviationsOf } from './shifted-sums.js';

/**
 * Pearson correlation of two series.
 *
 * @param first - shape [n]
 * @param second - shape [n]
 * @returns in [-1, 1]; NaN with fewer than two values or where one series does not vary
 */
export function correlation(first: Float64Array, second: Float64Array): number {
  const deviations = deviationsOf(second);
  let common = 0;
  for (let at = 0; at < first.length; ++at) common += (first[at] - first[0]) * deviations[at];
  return correlationOf(shiftedSums(first), common, squaresOf(deviations));
}

/** Deviations of a series from its mean. */
export function deviationsOf(values: Float64Array): Float64Array {
  const centre = mean(values);
  return values.map((value) => value - centre);
}

/** Sum of squares. */
export function squaresOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value * value, 0);
}

/**
 * A correlation from its sums.
 *
 * @param first - sums of one series
 * @param common - Σ (first − its first value) · (deviation of the second)
 * @param spread - Σ (deviation of the second)²
 */
export function correlationOf(first: ShiftedSums, common: number, spread: number): number {
  const product = squaredDeviationsOf(first) * spread;
  return product > 0 ? Math.max(-1, Math.min(1, common / Math.sqrt(product))) : Number.NaN;
}
