/**
 * Exponential moving average, started with the plain mean of the first `period` values.
 *
 * A gap (NaN) restarts it.
 *
 * @param values - oldest first, shape [rows]
 * @param period - at least 1; a value enters with weight 2 / (period + 1) [rows]
 * @param firstRow - row on which the mean may start; earlier values are left out
 * @param out - receives the result, shape [rows]; not `values`
 * @returns `out`; NaN on the `period - 1` rows before the first mean is complete
 * @example exponentialAverage(Float64Array.of(1, 2, 3, 6), 3)[3] // 4
 */
export function exponentialAverage(
  values: Float64Array,
  period: number,
  firstRow = 0,
  out: Float64Array = new Float64Array(values.length),
): Float64Array {
  const weight = 2 / (period + 1);
  let count = 0;
  let average = 0;
  out.fill(Number.NaN, 0, firstRow);
  for (let row = firstRow; row < values.length; ++row) {
    out[row] = Number.NaN;
    const value = values[row];
    if (Number.isNaN(value)) {
      count = average = 0;
      continue;
    }
    ++count;
    if (count > period) average += (value - average) * weight;
    else {
      average += value;
      if (count < period) continue;
      average /= period;
    }
    out[row] = average;
  }
  return out;
}
