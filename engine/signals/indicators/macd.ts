import { exponentialAverage } from './exponential-average.js';

/** Three columns of shape [rows]. */
export interface Macd {
  /** Fast less slow exponential average. */
  readonly line: Float64Array;
  /** Exponential average of the line. */
  readonly signal: Float64Array;
  /** Line less signal. */
  readonly histogram: Float64Array;
}

/**
 * Moving average convergence divergence, in TA-Lib's convention: the fast average starts late enough that both
 * averages have their first value on the same row. Charts that start it at once differ until the start is forgotten.
 *
 * @param values - oldest first, shape [rows]; a gap (NaN) restarts the averages, the fast one then at once
 * @param fast - at least 1, below `slow` [rows]
 * @param slow - [rows]
 * @param signal - at least 1 [rows]
 * @returns line NaN on the first `slow - 1` rows; signal and histogram on the first `slow + signal - 2`
 * @see Appel (1979), The Moving Average Convergence-Divergence Method
 */
export function macd(values: Float64Array, fast: number, slow: number, signal: number): Macd {
  const fastAverage = exponentialAverage(values, fast, slow - fast);
  const slowAverage = exponentialAverage(values, slow);
  const line = fastAverage.map((average, row) => average - slowAverage[row]);
  const signalLine = exponentialAverage(line, signal);
  return { line, signal: signalLine, histogram: line.map((value, row) => value - signalLine[row]) };
}
