import { pow } from '../math/index.js';
import { TRADING_DAYS_PER_YEAR } from './trading-days-per-year.js';

/** Rates per period between which the rate is looked for: a loss of a tenth and a gain of a tenth per day. */
const LOWEST = -0.1;
const HIGHEST = 0.1;
/** The rate is found when a step is smaller than this; it never takes this many steps. */
const SMALLEST_STEP = 1e-15;
const MOST_STEPS = 200;

/**
 * Internal rate of return: the rate at which the flows' present value is zero.
 *
 * Flows that change sign more than once may have several such rates; of those within ±10% per period one is found.
 *
 * @param flows - money out (< 0) and in (> 0), one per period [USD], shape [periods]
 * @param periodsPerYear - periods in a year
 * @returns fraction per year; NaN when no rate within ±10% per period makes the present value zero
 * @example internalRateOfReturn(Float64Array.of(-100, 108), 1) // 0.08, to the last digits
 * @see Brealey, Myers & Allen (2011), Principles of Corporate Finance, 10th edition, chapter 5
 */
export function internalRateOfReturn(flows: Float64Array, periodsPerYear = TRADING_DAYS_PER_YEAR): number {
  let opposite = LOWEST;
  let valueOpposite = presentValue(flows, opposite);
  let rate = HIGHEST;
  let value = presentValue(flows, rate);
  if (!(value * valueOpposite < 0)) return Number.NaN;
  // Regula falsi, Illinois variant: the rate lies between `rate` and `opposite`; an end that stays put has its value
  // halved, so that both ends close in.
  for (let step = 0; step < MOST_STEPS; ++step) {
    const next = (opposite * value - rate * valueOpposite) / (value - valueOpposite);
    const valueNext = presentValue(flows, next);
    const isSettled = Math.abs(next - rate) < SMALLEST_STEP || valueNext === 0;
    if (valueNext * value < 0) {
      opposite = rate;
      valueOpposite = value;
    } else {
      valueOpposite /= 2;
    }
    rate = next;
    value = valueNext;
    if (isSettled) break;
  }
  return perYear(rate, periodsPerYear);
}

function perYear(rate: number, periodsPerYear: number): number {
  return pow(1 + rate, periodsPerYear) - 1;
}

/** Present value up to a positive factor, by Horner's rule from whichever end cannot overflow. */
function presentValue(flows: Float64Array, rate: number): number {
  let value = 0;
  if (rate >= 0) {
    const discount = 1 / (1 + rate);
    for (let period = flows.length - 1; period >= 0; --period) value = value * discount + flows[period];
  } else {
    // The value at the last period: growth below 1 keeps every power small.
    const growth = 1 + rate;
    for (let period = 0; period < flows.length; ++period) value = value * growth + flows[period];
  }
  return value;
}
