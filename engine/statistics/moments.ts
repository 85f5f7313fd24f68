import * as simpleStatistics from 'simple-statistics';

/**
 * Arithmetic mean, by compensated summation.
 *
 * @returns NaN without values
 */
export function mean(values: Float64Array): number {
  return values.length > 0 ? simpleStatistics.mean(asList(values)) : Number.NaN;
}

/**
 * Standard deviation of a sample: squared deviations over n - 1.
 *
 * @returns NaN with fewer than two values
 */
export function standardDeviation(values: Float64Array): number {
  return values.length > 1 ? simpleStatistics.sampleStandardDeviation(asList(values)) : Number.NaN;
}

/** simple-statistics asks for `number[]`, but of these functions none does more than index and count. */
function asList(values: Float64Array): readonly number[] {
  return values as unknown as readonly number[];
}
