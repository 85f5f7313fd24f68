import { pow } from '../math/index.js';

/** A rate per period, and how flows are discounted at it so that no power overflows. */
export interface ScannedRate {
  readonly rate: number;
  /** What a flow is worth one period further away, in (0, 1]. */
  readonly factor: number;
  /** Whether periods are counted from the last flow back: at a negative rate it is later flows that are worth more. */
  readonly isBackward: boolean;
}

/**
 * Rates per period at which the sign of the present value is looked at: a tenth lost to a tenth gained, closer around
 * zero, where rates per day lie; ascending.
 */
export const SCANNED_RATES: readonly ScannedRate[] = [
  0.1, 0.05, 0.03, 0.02, 0.015, 0.01, 0.0075, 0.005, 0.0035, 0.0025, 0.0015, 0.001, 0.0005,
]
  .flatMap((rate) => [-rate, rate])
  .concat(0)
  .sort((a, b) => a - b)
  .map((rate) => ({ rate, factor: rate < 0 ? 1 + rate : 1 / (1 + rate), isBackward: rate < 0 }));

/** Newton's error after a step is about the periods times the square of the step: the next would change nothing. */
const LAST_STEP = 1e-10;
/** Never taken. */
const MOST_STEPS = 200;

/**
 * Search for the only rate at which a present value is zero: Newton's method on the factor per period, kept between
 * the two scanned rates where the present value changes its sign.
 *
 * Told the present value at `factor`, it moves on; who asks decides how flows are added up.
 */
export class RateSearch {
  /** Where the present value is asked for; NaN where no rate or several make it zero. */
  factor = Number.NaN;
  isBackward = false;
  isSettled = true;
  /** Ends of the bracket; the present value has the sign of `signAtFar` at `far`. */
  private near = Number.NaN;
  private far = Number.NaN;
  private signAtFar = 0;
  private steps = 0;

  /** @param scanned - present values at `SCANNED_RATES` */
  constructor(scanned: Float64Array) {
    const at = onlyChange(scanned);
    if (at === null) return;
    const [before, after] = [SCANNED_RATES[at - 1], SCANNED_RATES[at]];
    this.isBackward = before.isBackward;
    this.near = before.factor;
    this.far = after.factor;
    this.signAtFar = Math.sign(scanned[at]);
    // Where the chord between both crosses zero.
    const [valueBefore, valueAfter] = [scanned[at - 1], scanned[at]];
    this.factor = (this.near * valueAfter - this.far * valueBefore) / (valueAfter - valueBefore);
    this.isSettled = false;
  }

  /**
   * @param value - present value at `factor`
   * @param slope - its derivative by the factor
   */
  advance(value: number, slope: number): void {
    if (value * this.signAtFar > 0) this.far = this.factor;
    else this.near = this.factor;
    const next = this.factor - value / slope;
    this.steps += 1;
    this.isSettled = value === 0 || Math.abs(next - this.factor) < LAST_STEP || this.steps >= MOST_STEPS;
    if (value === 0) return;
    const isBetween = (this.near < next && next < this.far) || (this.far < next && next < this.near);
    this.factor = isBetween || this.isSettled ? next : (this.near + this.far) / 2;
  }

  /** The rate that was found, per year of so many periods [fraction]. */
  ratePerYear(periodsPerYear: number): number {
    const growth = this.isBackward ? this.factor : 1 / this.factor;
    return pow(growth, periodsPerYear) - 1;
  }
}

/** Index of the scanned rate at which the sign has changed since the one before; null when it does nowhere or twice. */
function onlyChange(scanned: Float64Array): number | null {
  let found: number | null = null;
  let before = scanned[0];
  for (let at = 1; at < scanned.length; ++at) {
    const value = scanned[at];
    if (before * value < 0) {
      if (found !== null) return null;
      found = at;
    }
    if (value !== 0) before = value;
  }
  return found;
}
