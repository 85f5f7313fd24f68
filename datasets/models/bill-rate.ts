import { log } from '../../engine/math/index.js';

/** Days to maturity of the bill that FRED's DTB3 and TB3MS quote. */
const BILL_DAYS = 91;

/**
 * Continuous ACT/365 rate of a three-month bill quoted at a bank discount.
 *
 * @param discount - ACT/360 bank discount, fraction per year, < 3.9
 * @returns [fraction per year, continuous]
 * @example continuousBillRate(0.05) // 0.0510175...
 * @see Fabozzi, The Handbook of Fixed Income Securities, chapter on Treasury bills: price = 100 (1 - d t / 360)
 */
export function continuousBillRate(discount: number): number {
  return (-log(1 - (discount * BILL_DAYS) / 360) * 365) / BILL_DAYS;
}
