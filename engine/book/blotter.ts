/**
 * Where a fill's price came from: quotes of every leg on that day, of some legs only, the model, or the settlement
 * value; `none` where nothing was traded.
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
  /** `skip` is an order that could not be placed, `turn` a layer's change of state; the reason says why. */
  readonly action: 'buy' | 'sell' | 'settle' | 'skip' | 'turn';
  /** The contract; for a `turn` the states, e.g. `open → unwound`. */
  readonly contract: string;
  /** Contracts (condors for a condor, share of the layer's calls for a call); 0 for a skip or a turn. */
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
