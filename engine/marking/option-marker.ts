import type { Day } from '../contracts/calendar-date.js';
import type { OptionType } from '../pricing/index.js';
import type { Smile } from '../surfaces/index.js';

/**
 * Prices the options of one walk: what a contract is marked at, and what filling an order in it costs.
 *
 * A marker belongs to one walk of one product and may remember what it saw; rows must not go backwards. `smile` is the
 * model's, for the contract's expiration on the row's day.
 */
export interface OptionMarker {
  /** Prices given so far, marks and fills alike. */
  readonly pricesUsed: number;
  /** Those of them that came from a quote of that contract on that day. */
  readonly pricesObserved: number;

  /** Value of the contract at the close [index points], ≥ 0. */
  mark(dayIndex: number, expiration: Day, optionType: OptionType, strike: number, smile: Smile): number;

  /**
   * What a fill at the close costs against `mark`: half-spread and commission [USD per contract], ≥ 0.
   *
   * @param side - 1 buys, -1 sells
   */
  fillCost(
    dayIndex: number,
    expiration: Day,
    optionType: OptionType,
    strike: number,
    side: 1 | -1,
    smile: Smile,
  ): number;
}
