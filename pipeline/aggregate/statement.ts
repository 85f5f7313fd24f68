import {
  atLeastVerdict,
  bandVerdict,
  type Evidence,
  FEWEST_WINDOWS,
  type Interval,
  significance,
} from '../../engine/statistics/index.js';

/** How a claim's figure is read: at least its lower end, or within both. */
export type Rule = 'at-least' | 'within';

/** One figure with its interval, and what is claimed of it. */
export interface Statement extends Interval {
  /** As in `median cut`. */
  readonly of: string;
  /** [fraction], as its interval and the bounds. */
  readonly figure: number;
  /** Infinite where nothing is claimed. */
  readonly from: number;
  readonly to: number;
  /** Windows counted. */
  readonly n: number;
}

/** A statement whose interval can be had at other confidences, so that its significance can be found. */
export interface TestedStatement extends Statement {
  intervalAt(confidence: number): Interval;
  /** Smallest significance that the interval can express. */
  readonly attainable: number;
}

/**
 * p-value of the word that statements come to together, by inverting their intervals.
 *
 * All must hold for `supported`, so it is the largest of theirs (Berger 1982, an intersection-union test); one that
 * does not is enough for `refuted`, so it is the smallest, times their number (Bonferroni).
 *
 * @returns NaN where the word is `undetermined` whatever the figure: too few windows, or none
 */
export function significanceOf(statements: readonly TestedStatement[]): number {
  const values = statements.map(({ intervalAt, from, to, attainable, n }) =>
    n < FEWEST_WINDOWS ? Number.NaN : significance(intervalAt, from, to, attainable),
  );
  const against = values.filter((_, at) => {
    const { figure, from, to } = statements[at];
    return figure < from || figure > to;
  });
  if (values.some(Number.isNaN)) return Number.NaN;
  if (against.length === 0) return Math.max(...values);
  return Math.min(1, statements.length * Math.min(...against));
}

/** What the interval says about the statement. */
export function evidenceFor({ lower, upper, from, to, n }: Statement): Evidence {
  return to === Infinity ? atLeastVerdict(lower, upper, from, n) : bandVerdict(lower, upper, [from, to], n);
}

/**
 * Rules by which a claim is judged: one that names a single end has one, at least or at most it, which is within.
 */
export function rulesOf([from, to]: readonly [number, number]): readonly Rule[] {
  if (to === Infinity) return ['at-least'];
  return from === -Infinity ? ['within'] : ['at-least', 'within'];
}

/** The bounds that a rule leaves of a claimed figure. */
export function boundsBy(rule: Rule, [from, to]: readonly [number, number]): { from: number; to: number } {
  return { from, to: rule === 'at-least' ? Infinity : to };
}

/**
 * What would decide the statements that nothing has decided: more windows, or the ends of an interval that cross a bound.
 *
 * How many windows it would take supposes that the figure stays what it is and that the interval shrinks with their
 * square root.
 *
 * @returns empty when every statement is decided
 */
export function whatWouldDecide(statements: readonly Statement[]): string {
  return statements
    .filter((statement) => evidenceFor(statement) === 'undetermined')
    .map(wants)
    .join('; ');
}

function wants(statement: Statement): string {
  const { of, figure, lower, upper, from, to, n } = statement;
  if (n < FEWEST_WINDOWS || Number.isNaN(figure)) return `needs n ≥ ${FEWEST_WINDOWS}, has ${n}`;
  const crossed = [from, to].filter((bound) => lower <= bound && bound <= upper);
  const text = `${of} [${percent(lower)}, ${percent(upper)}] crosses ${crossed.map(percent).join(' and ')}`;
  const enough = windowsToDecide(statement, crossed);
  return enough === null ? text : `${text}: about n ≥ ${enough} would decide`;
}

/** @returns null when the figure stands on a bound, where no number of windows would do */
function windowsToDecide({ figure, lower, upper, from, to, n }: Statement, crossed: readonly number[]): number | null {
  const needed = crossed.map((bound) => {
    const reach = bound < figure ? figure - lower : upper - figure;
    const ratio = reach / Math.abs(figure - bound);
    return Math.ceil(n * ratio * ratio);
  });
  // Inside, the interval must clear every bound; outside, the nearest is enough.
  const isInside = figure >= from && figure <= to;
  const enough = isInside ? Math.max(...needed) : Math.min(...needed);
  return Number.isFinite(enough) ? Math.max(enough, n + 1) : null;
}

function percent(value: number): string {
  return `${Math.round(100 * value) + 0}%`;
}
