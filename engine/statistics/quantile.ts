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
  if (values.length <= FEW && probability >= 0 && probability <= 1) return quantileOfFew(values, probability);
  return quantileOfSorted(values.slice().sort(), probability);
}

/** Most values that are sorted in a place kept for it. */
const FEW = 64;
const few = new Float64Array(FEW);

/**
 * As `quantile`, to the bit, without an array per call: making one, and having it collected, takes longer than sorting
 * a few dozen values, and medians over windows are taken of every trial.
 */
function quantileOfFew(values: Float64Array, probability: number): number {
  const count = values.length;
  for (let next = 0; next < count; ++next) {
    const value = values[next];
    if (Number.isNaN(value)) return Number.NaN;
    let place = next;
    for (; place > 0 && isBefore(value, few[place - 1]); --place) few[place] = few[place - 1];
    few[place] = value;
  }
  if (count === 0) return Number.NaN;
  const place = (count - 1) * probability;
  const lower = Math.floor(place);
  const fraction = place - lower;
  return fraction === 0 ? few[lower] : few[lower] + fraction * (few[lower + 1] - few[lower]);
}

/** Order of typed arrays: -0 stands before 0. */
function isBefore(value: number, other: number): boolean {
  return value < other || (value === 0 && other === 0 && 1 / value < 1 / other);
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
