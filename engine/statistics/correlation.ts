import { sampleCorrelation } from 'simple-statistics';

/**
 * Pearson correlation of two series.
 *
 * @param first - shape [n]
 * @param second - shape [n]
 * @returns in [-1, 1]; NaN with fewer than two values or where one series does not vary
 */
export function correlation(first: Float64Array, second: Float64Array): number {
  if (first.length < 2) return Number.NaN;
  return sampleCorrelation(first as unknown as number[], second as unknown as number[]);
}
