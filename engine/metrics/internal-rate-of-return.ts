import { pow } from '../math/index.js';
import { TRADING_DAYS_PER_YEAR } from './trading-days-per-year.js';

/**
 * Rates per period at which the sign of the present value is looked at: a tenth lost to a tenth gained, closer around
 * zero, where rates per day lie.
 */
const SCANNED_RATES = [
  0.1, 0.05, 0.03, 0.02, 0.015, 0.01, 0.0075, 0.005, 0.0035, 0.0025, 0.0015, 0.001, 0.0005,
].flatMap((rate) => [-rate, rate]);
SCANNED_RATES.push(0);
SCANNED_RATES.sort((a, b) => a - b);

/** The rate is found when a step is smaller than this; it never takes this many steps. */
const SMALLEST_STEP = 1e-15;
const MOST_STEPS = 200;

/**
 * Internal rate of return: the rate at which the flows' present value is zero.
 *
 * Flows that change sign more than once may have several such rates, and then none of them is the return: the result
 * is NaN where the scan meets more than one.
 *
 * @param flows - money out (< 0) and in (> 0), one per period [USD], shape [periods]
 * @param periodsPerYear - periods in a year
 * @returns fraction per year; NaN when no rate within ±10% per period makes the present value zero, or several do
 * @example internalRateOfReturn(Float64Array.of(-100, 108), 1) // 0.08, to the last digits
 * @see Brealey, Myers & Allen (2011), Principles of Corporate Finance, 10th edition, chapter 5
 */
export function internalRateOfReturn(flows: Float64Array, periodsPerYear = TRADING_DAYS_PER_YEAR): number {
  const bracket = onlyBracket(flows);
  if (bracket === null) return Number.NaN;
  let [opposite, rate] = bracket;
  let valueOpposite = presentValue(flows, opposite);
  let value = presentValue(flows, rate);
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

/** The two scanned rates between which the present value changes its sign; null when it does so nowhere or twice. */
function onlyBracket(flows: Float64Array): [number, number] | null {
  let found: [number, number] | null = null;
  let before = presentValue(flows, SCANNED_RATES[0]);
  for (let at = 1; at < SCANNED_RATES.length; ++at) {
    const value = presentValue(flows, SCANNED_RATES[at]);
    if (before * value < 0) {
      if (found !== null) return null;
      found = [SCANNED_RATES[at - 1], SCANNED_RATES[at]];
    }
    if (value !== 0) before = value;
  }
  return found;
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
