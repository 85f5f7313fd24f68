import type { Day } from '../../contracts/calendar-date.js';
import type { PricedCall } from './call-pricing.js';

/** A VIX call as listed. */
export interface VixCall {
  readonly expiration: Day;
  /** [volatility points] */
  readonly strike: number;
}

/** Calls bought together. */
export interface Lot extends VixCall {
  /** One of its calls, day by day. */
  readonly priced: PricedCall;
  /** `base`: part of the layer's own count; `shift`: bought with the proceeds of a time-shift, outside that count. */
  readonly purpose: 'base' | 'shift';
  /** Part of the layer's base count, in (0, 1]; a time-shift halves it. */
  share: number;
  /** What the activation multiplied the units by when it was bought. */
  readonly multiplier: number;
  /** Where it was bought: time decay alone is measured from here, and so is a move of its delta. */
  readonly entry: {
    readonly forward: number;
    readonly volatility: number;
    /** [years] */
    readonly timeToExpiry: number;
    readonly delta: number;
  };
  /** Whether a part of it was moved into the next layer. */
  isShifted: boolean;
  /** Row before which no rule wishes anything for it, as far as is known; 0 where nobody asked. */
  quietUntil: number;
  /** VX futures sold against one call, in calls' deltas, and the price they were last settled at. */
  futures: { delta: number; price: number };
}

/** What a purchase costs and what it brings, per call. */
export interface PurchaseTerms {
  /** Mid price [USD]. */
  readonly premium: number;
  /** Half-spread, commission, and what selling futures against it costs [USD]; 0 in a plan. */
  readonly cost: number;
  /** Delta on the VX future [USD per point]. */
  readonly pointValue: number;
  /** Elasticity of that future to the VIX by the fitted curve. */
  readonly elasticity: number;
}

/**
 * Keeps the money of a layer: the layer decides what is traded and when, its desk how many calls that is.
 *
 * Everything is per call; `row` is the row of the market. What trades returns how many calls did.
 */
export interface LayerDesk {
  /** Premium of a purchase that is only planned [USD]; a desk that counts no calls has none to tell. */
  plannedPremium?(row: number, terms: PurchaseTerms, share: number): number;
  bought(row: number, lot: Lot, terms: PurchaseTerms, why: string): number;
  /**
   * @param part - of the lot's calls that leave, in (0, 1]
   * @param proceeds - at mid or settlement [USD per call]
   * @param cost - of selling [USD per call]
   */
  left(row: number, lot: Lot, part: number, proceeds: number, cost: number, why: string): number;
  /** Daily settlement of the futures sold against a call, and the cost of adjusting them [USD per call]. */
  futuresSettled(row: number, lot: Lot, gain: number, cost: number): number;
  /** Mid value and theta per calendar day after the day's fills [USD per call]. */
  marked(row: number, lot: Lot, mark: number, theta: number): void;
}
