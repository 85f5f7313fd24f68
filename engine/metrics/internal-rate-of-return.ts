import { pow } from '../math/index.js';
import { TRADING_DAYS_PER_YEAR } from './trading-days-per-year.js';

/** Rates per period between which the rate is looked for: a loss of a tenth and a gain of a tenth per day. */
const LOWEST = -0.1;
const HIGHEST = 0.1;
/** Halvings of that bracket: 2^-50 of it is far below what prices carry. */
const HALVINGS = 50;

/**
 * Internal rate of return: the rate at which the flows' present value is zero.
 *
 * Flows that change sign more than once may have several such rates; of those within ±10% per period one is found.
 *
 * @param flows - money out (< 0) and in (> 0), one per period [USD], shape [periods]
 * @param periodsPerYear - periods in a year
 * @returns fraction per year; NaN when no rate within ±10% per period makes the present value zero
 * @example internalRateOfReturn(Float64Array.of(-100, 110), 1) // 0.10, to the last digits
 * @see Brealey, Myers & Allen (2011), Principles of Corporate Finance, 10th edition, chapter 5
 */
export function internalRateOfReturn(flows: Float64Array, periodsPerYear = TRADING_DAYS_PER_YEAR): number {
  let low = LOWEST;
  let high = HIGHEST;
  const isPositiveAtLow = presentValue(flows, low) > 0;
  if (presentValue(flows, high) > 0 === isPositiveAtLow) return Number.NaN;
  for (let halving = 0; halving < HALVINGS; ++halving) {
    const middle = (low + high) / 2;
    if (presentValue(flows, middle) > 0 === isPositiveAtLow) low = middle;
    else high = middle;
  }
  return pow(1 + (low + high) / 2, periodsPerYear) - 1;
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
