/** A first-order autoregression: x(t) = mean + persistence (x(t-1) - mean) + innovation. */
export interface Autoregression {
  readonly mean: number;
  /** In [0, 0.995]. */
  readonly persistence: number;
}

/** So that whatever is drawn, a series comes back to its mean: half of a deviation is gone after 138 sessions. */
const MOST_PERSISTENCE = 0.995;

/**
 * The autoregression of a series: its mean, and the autocorrelation of neighbouring elements.
 *
 * @param isTold - elements that count; a neighbour that does not makes no pair, shape as `series`
 * @returns mean 0 and persistence 0 when nothing counts or nothing varies
 */
export function fitAutoregression(series: Float64Array, isTold: (at: number) => boolean): Autoregression {
  let sum = 0;
  let count = 0;
  for (let at = 0; at < series.length; ++at) {
    if (!isTold(at)) continue;
    sum += series[at];
    ++count;
  }
  if (count === 0) return { mean: 0, persistence: 0 };
  const mean = sum / count;
  let variance = 0;
  let covariance = 0;
  for (let at = 1; at < series.length; ++at) {
    if (!isTold(at) || !isTold(at - 1)) continue;
    variance += (series[at - 1] - mean) * (series[at - 1] - mean);
    covariance += (series[at - 1] - mean) * (series[at] - mean);
  }
  const persistence = variance > 0 ? covariance / variance : 0;
  return { mean, persistence: Math.min(MOST_PERSISTENCE, Math.max(0, persistence)) };
}

/**
 * What each element adds to what the one before leads to expect.
 *
 * @returns shape [length - 1]; element k belongs to the step from k to k + 1
 */
export function innovationsOf(series: Float64Array, { mean, persistence }: Autoregression): Float64Array {
  return Float64Array.from(
    { length: Math.max(0, series.length - 1) },
    (_, step) => series[step + 1] - mean - persistence * (series[step] - mean),
  );
}
