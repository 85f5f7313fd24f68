/**
 * Where a fill's price came from: quotes of every leg on that day, of some legs only, the model, or the settlement
 * value; `none` for an order that could not be placed.
 */
export type PriceSource = 'observed' | 'mixed' | 'modelled' | 'settlement' | 'none';

/** The source of a fill's price, when so many of its legs were quoted. */
export function priceSource(observedLegs: number, legs: number): PriceSource {
  if (observedLegs === 0) return 'modelled';
  return observedLegs === legs ? 'observed' : 'mixed';
}

/** One fill, expiry or settlement: a line of the blotter. */
export interface Fill {
  /** Row of the market. */
  readonly row: number;
  /** `condor`, or the layer that traded. */
  readonly book: string;
  /** `skip` is an order that could not be placed; its reason says why. */
  readonly action: 'buy' | 'sell' | 'settle' | 'skip';
  readonly contract: string;
  /** Contracts (condors for a condor, calls per unit of the layer for a call); 0 for a skip. */
  readonly quantity: number;
  /** Mid or settlement value [index points]. */
  readonly price: number;
  readonly priceSource: PriceSource;
  /** Half-spread and commission of all legs [USD]. */
  readonly cost: number;
  /** Why: `entry`, `profit target`, `settlement`, ... */
  readonly reason: string;
}

/** Receives fills in the order they happen. */
export type Blotter = (fill: Fill) => void;
