import type { Day } from '../../contracts/calendar-date.js';
import type { Purchase } from './purchase.js';

/** One unit of what stands in place of a layer's calls; all money in [USD per unit]. */
export interface Unit {
  /** It settles that morning. */
  readonly expiration: Day;
  /** What a unit takes of the premium to be spent: its price, or the notional of a future. */
  readonly price: number;
  /** What leaves the account's cash at the purchase: the price, or nothing for a future. */
  readonly outlay: number;
  /** Half-spreads and commissions of buying it. */
  readonly entryCost: number;
  /** Mid value at a close, to be called for rising rows. */
  valueAt(row: number): number;
  /** Half-spreads and commissions of selling it at that close. */
  exitCostAt(row: number): number;
  /** What it pays at settlement. */
  settlementAt(row: number): number;
}

/** Something that the premium of a hedge could be spent on instead. */
export interface Instrument {
  /**
   * A unit bought at the close in place of a layer's purchase.
   *
   * @returns null when nothing fit is listed
   */
  buy(row: number, purchase: Purchase): Unit | null;
}
