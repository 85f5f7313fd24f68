/** What an interval says about a claim. */
export type Evidence = 'supported' | 'refuted' | 'undetermined';

/** Fewer counted windows than this decide nothing, however narrow the interval. */
export const FEWEST_WINDOWS = 8;

/**
 * Evidence for "the figure lies in [from, to]": supported when the whole interval does, refuted when none of it does.
 *
 * @param lower - lower end of the figure's interval; NaN when it could not be estimated
 * @param upper - upper end, at least `lower`
 * @param band - `[from, to]` as claimed, both ends included
 * @param n - windows counted
 */
export function bandVerdict(lower: number, upper: number, band: readonly [number, number], n: number): Evidence {
  const [from, to] = band;
  if (!isDecidable(lower, upper, n)) return 'undetermined';
  if (lower >= from && upper <= to) return 'supported';
  return upper < from || lower > to ? 'refuted' : 'undetermined';
}

/**
 * Evidence for "the figure is at least `threshold`": supported when the whole interval is, refuted when none of it is.
 *
 * @param lower - lower end of the figure's interval; NaN when it could not be estimated
 * @param upper - upper end, at least `lower`
 * @param n - windows counted
 */
export function atLeastVerdict(lower: number, upper: number, threshold: number, n: number): Evidence {
  if (!isDecidable(lower, upper, n)) return 'undetermined';
  if (lower >= threshold) return 'supported';
  return upper < threshold ? 'refuted' : 'undetermined';
}

/** Evidence for several statements taken together: supported when all are, refuted when any is. */
export function combineVerdicts(parts: readonly Evidence[]): Evidence {
  if (parts.includes('refuted')) return 'refuted';
  return parts.length > 0 && parts.every((part) => part === 'supported') ? 'supported' : 'undetermined';
}

function isDecidable(lower: number, upper: number, n: number): boolean {
  return n >= FEWEST_WINDOWS && !Number.isNaN(lower) && !Number.isNaN(upper);
}
