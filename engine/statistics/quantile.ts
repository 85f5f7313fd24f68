import { quantileSorted } from 'simple-statistics';

/**
 * Quantile by linear interpolation between order statistics (type 7 of Hyndman & Fan, the default of R and NumPy).
 *
 * The values are sorted first instead of partially selected: simple-statistics' own `quantile` picks pivots with
 * Math.log and Math.exp. Its result would be the same, but only sorting makes that plain.
 *
 * @param values - not changed, any order
 * @param probability - in [0, 1]
 * @returns in the unit of `values`; NaN without values or when one is NaN
 * @example quantile(Float64Array.of(1, 2, 3, 4), 0.25) // 1.75
 * @see Hyndman & Fan (1996), Sample Quantiles in Statistical Packages, The American Statistician 50(4), 361-365
 */
export function quantile(values: Float64Array, probability: number): number {
  return quantileOfSorted(values.slice().sort(), probability);
}

/** As `quantile`, for values in ascending order; NaN sorts last. */
export function quantileOfSorted(sorted: Float64Array, probability: number): number {
  if (sorted.length === 0 || Number.isNaN(sorted[sorted.length - 1])) return Number.NaN;
  return quantileSorted(sorted as unknown as readonly number[], probability);
}

/**
 * Median: the middle value, or the mean of the middle two.
 *
 * @returns in the unit of `values`; NaN without values or when one is NaN
 */
export function median(values: Float64Array): number {
  return quantile(values, 0.5);
}
