import { intrinsicValue, type OptionType } from './option-type.js';
import { timeValue } from './time-value.js';

/**
 * Price of a European option on a forward or future.
 *
 * @param forward - for the option's expiration, > 0 [index points]
 * @param strike - > 0 [index points]
 * @param volatility - annualised, >= 0 [fraction]
 * @param timeToExpiry - >= 0 [years]
 * @param discountFactor - value today of 1 at expiry, > 0
 * @returns [index points]; the discounted intrinsic value when volatility or time is 0; NaN when either is negative
 *   or anything is NaN
 * @example black76Price('put', 19, 19, 0.28, 0.75, exp(-0.1 * 0.75)) // 1.7011
 * @see Black (1976), The pricing of commodity contracts, Journal of Financial Economics 3, 167-179
 * @see Haug (2007), The Complete Guide to Option Pricing Formulas, 2nd edition, section 1.1.3
 */
export function black76Price(
  optionType: OptionType,
  forward: number,
  strike: number,
  volatility: number,
  timeToExpiry: number,
  discountFactor: number,
): number {
  const intrinsic = intrinsicValue(optionType, forward, strike);
  const deviation = volatility * Math.sqrt(timeToExpiry);
  if (!(deviation > 0)) return deviation === 0 ? discountFactor * intrinsic : Number.NaN;
  return discountFactor * (intrinsic + timeValue(Math.min(forward, strike), Math.max(forward, strike), deviation));
}
