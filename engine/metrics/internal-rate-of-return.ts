import { RateSearch, SCANNED_RATES } from './rate-search.js';
import { TRADING_DAYS_PER_YEAR } from './trading-days-per-year.js';

/**
 * Internal rate of return: the rate at which the flows' present value is zero.
 *
 * Flows that change sign more than once may have several such rates, and then none of them is the return: the result
 * is NaN where the scan meets more than one.
 *
 * @param flows - money out (< 0) and in (> 0), one per period [USD], shape [periods]
 * @param periodsPerYear - periods in a year
 * @param scanned - `scannedValues` of the flows, where they are known
 * @returns fraction per year; NaN when no rate within ±10% per period makes the present value zero, or several do
 * @example internalRateOfReturn(Float64Array.of(-100, 108), 1) // 0.08, to the last digits
 * @see Brealey, Myers & Allen (2011), Principles of Corporate Finance, 10th edition, chapter 5
 */
export function internalRateOfReturn(
  flows: Float64Array,
  periodsPerYear = TRADING_DAYS_PER_YEAR,
  scanned = scannedValues(flows),
): number {
  const search = new RateSearch(scanned);
  while (!search.isSettled) {
    const { value, slope } = presentValue(flows, search.factor, search.isBackward);
    search.advance(value, slope);
  }
  return search.ratePerYear(periodsPerYear);
}

/**
 * Present values at `SCANNED_RATES`.
 *
 * Present value is linear: what a weighted sum of flows comes to is the weighted sum of what each comes to, so trials
 * that share flows share their scan.
 */
export function scannedValues(flows: Float64Array): Float64Array {
  return Float64Array.from(SCANNED_RATES, ({ factor, isBackward }) => presentValue(flows, factor, isBackward).value);
}

/**
 * Present value, and how it changes with the factor: Σ flow · factor^period by Horner's rule, periods counted from the
 * first flow or from the last one back.
 */
function presentValue(flows: Float64Array, factor: number, isBackward: boolean): { value: number; slope: number } {
  const last = flows.length - 1;
  let value = 0;
  let slope = 0;
  for (let at = last; at >= 0; --at) {
    slope = slope * factor + value;
    value = value * factor + flows[isBackward ? last - at : at];
  }
  return { value, slope };
}
