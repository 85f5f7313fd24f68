import { dependentRateInterval, median, wilsonInterval } from '../statistics/index.js';

/** What many windows come to for one trial, in the order of the columns of window-summaries.parquet. */
export const SUMMARY_FIGURES = [
  'windows_counted',
  'windows_left_out',
  'median_reduction',
  'at_least_rate',
  'at_least_lower',
  'at_least_upper',
  'within_rate',
  'within_lower',
  'within_upper',
] as const;

/** The figures that the hedge is known by: a reduction of at least 35%, or within 35-40% [fraction]. */
export const HEADLINE_BAND = [0.35, 0.4] as const;

const CONFIDENCE = 0.95;

/**
 * Sums up the reductions of one trial over windows of one kind: their median, and in which share of them the headline
 * figures are met, with 95% intervals.
 *
 * @param reductions - of the counted windows, oldest first [fraction]
 * @param leftOut - windows that do not count
 * @param overlap - consecutive windows that share days; 1 when none do
 * @returns figures in the order of `SUMMARY_FIGURES`; NaN where there is no counted window
 */
export function summarizeWindows(reductions: Float64Array, leftOut: number, overlap: number): Float64Array {
  const counted = reductions.length;
  const [from, to] = HEADLINE_BAND;
  return Float64Array.of(
    counted,
    leftOut,
    median(reductions),
    ...rateOf(reductions, overlap, (reduction) => reduction >= from),
    ...rateOf(reductions, overlap, (reduction) => reduction >= from && reduction <= to),
  );
}

/** Share of windows that hold, and its interval. */
function rateOf(
  reductions: Float64Array,
  overlap: number,
  holds: (reduction: number) => boolean,
): [number, number, number] {
  const count = reductions.length;
  if (count === 0) return [Number.NaN, Number.NaN, Number.NaN];
  const indicators = reductions.map((reduction) => (holds(reduction) ? 1 : 0));
  if (overlap > 1) {
    const { rate, lower, upper } = dependentRateInterval(indicators, overlap, CONFIDENCE);
    return [rate, lower, upper];
  }
  const successes = indicators.reduce((sum, indicator) => sum + indicator, 0);
  const { lower, upper } = wilsonInterval(successes, count, CONFIDENCE);
  return [successes / count, lower, upper];
}
