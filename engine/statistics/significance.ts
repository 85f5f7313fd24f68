import { exp, log } from '../math/index.js';
import type { Interval } from './interval.js';

/** Smaller significances are given as this one: beyond it, an interval's formula is trusted too far. */
export const SMALLEST_SIGNIFICANCE = 1e-12;

/** The widest α looked at; the interval is then all but a point. */
const LARGEST = 1 - 1e-9;

/** Halvings of the logarithm of α: the result is good to ten digits. */
const HALVINGS = 40;

/**
 * p-value of a claim about a figure, by inverting its interval: the smallest α at which the (1 - α) interval lies all
 * within the claimed bounds, or all outside of them. At any α from there on the claim is decided in the same way; below
 * it is undetermined.
 *
 * @param intervalAt - the figure's interval at a confidence in (0, 1); must widen with it and hold the figure
 * @param from - lower claimed bound, -Infinity for none
 * @param to - upper claimed bound, Infinity for none
 * @param attainable - smallest α that the interval can express; below it the ends no longer move
 * @returns in (0, 1]; 1 when the figure stands on a bound, NaN when there is no interval
 * @example significance((confidence) => wilsonInterval(10, 40, confidence), 0.4, Infinity) // 0.0528
 * @see Casella & Berger (2002), Statistical Inference, 2nd edition, section 9.2.1 (inverting a test)
 */
export function significance(
  intervalAt: (confidence: number) => Interval,
  from: number,
  to: number,
  attainable = SMALLEST_SIGNIFICANCE,
): number {
  const decides = (alpha: number): boolean => {
    const { lower, upper } = intervalAt(1 - alpha);
    return (lower >= from && upper <= to) || upper < from || lower > to;
  };
  const { lower: figure } = intervalAt(1 - LARGEST);
  if (Number.isNaN(figure)) return Number.NaN;
  if (!decides(LARGEST)) return 1;
  const smallest = Math.max(attainable, SMALLEST_SIGNIFICANCE);
  if (decides(smallest)) return smallest;
  let undecided = log(smallest);
  let decided = log(LARGEST);
  for (let halving = 0; halving < HALVINGS; ++halving) {
    const middle = (undecided + decided) / 2;
    if (decides(exp(middle))) decided = middle;
    else undecided = middle;
  }
  return exp(decided);
}
