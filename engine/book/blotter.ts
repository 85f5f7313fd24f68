import { CONTRACT_MULTIPLIER } from '../contracts/expirations.js';
import { VX_MULTIPLIER } from '../execution/futures-cost.js';

/**
 * Where a fill's price came from: quotes of every leg on that day, of some legs only, the model, the settlement value,
 * or, for a future, the day's futures curve, which the dataset observed or modelled; `none` where nothing was traded.
 */
export type PriceSource = 'observed' | 'mixed' | 'modelled' | 'settlement' | 'curve' | 'none';

/** The source of a fill's price, when so many of its legs were quoted. */
export function priceSource(observedLegs: number, legs: number): PriceSource {
  if (observedLegs === 0) return 'modelled';
  return observedLegs === legs ? 'observed' : 'mixed';
}

/** One leg of a condor in a fill, per condor. */
export interface FilledLeg {
  readonly optionType: 'call' | 'put';
  /** 1 long, -1 short, as the condor holds it. */
  readonly side: 1 | -1;
  readonly strike: number;
  /** Mid or settlement value [index points]. */
  readonly price: number;
  /** Half-spread and commission [USD]. */
  readonly cost: number;
}

/** One fill, expiry or settlement: a line of the blotter. */
export interface Fill {
  /** Row of the market. */
  readonly row: number;
  /** `condor`, or the layer that traded. */
  readonly book: string;
  /** `skip` is an order that could not be placed, `turn` a layer's change of state; the reason says why. */
  readonly action: 'buy' | 'sell' | 'settle' | 'skip' | 'turn';
  readonly instrument: 'condor' | 'call' | 'future';
  /** The contract; for a `turn` the states, e.g. `open → unwound`. */
  readonly contract: string;
  /**
   * Condors, calls or futures; 0 for a skip or a turn. A layer that is walked alone, without an account that counts
   * its calls, trades one call.
   */
  readonly quantity: number;
  /** Mid or settlement value [index points]. */
  readonly price: number;
  readonly priceSource: PriceSource;
  /** Half-spread and commission of all legs and contracts [USD]. */
  readonly cost: number;
  /** Why: `entry`, `profit target`, `settlement`, ... */
  readonly reason: string;
  /** The legs of a condor, strikes ascending; other contracts have none. */
  readonly legs?: readonly FilledLeg[];
}

/** Receives fills in the order they happen. */
export type Blotter = (fill: Fill) => void;

/** Whether a fill moved contracts: orders that could not be placed and changes of state do not. */
export function isTrade({ action }: Fill): boolean {
  return action !== 'skip' && action !== 'turn';
}

/** Value of a price of one contract [USD per index point]. */
const POINT_VALUE = { condor: CONTRACT_MULTIPLIER, call: CONTRACT_MULTIPLIER, future: VX_MULTIPLIER } as const;

/**
 * What a fill brings to the account, costs taken off; a future counts as if its whole price were paid.
 *
 * @returns [USD], > 0 for what is received
 */
export function cashFlow({ action, instrument, quantity, price, cost }: Fill): number {
  return direction(action, instrument) * quantity * price * POINT_VALUE[instrument] - cost;
}

/** 1 where the fill brings its price, -1 where it costs it. Condors and futures are short, calls are long, at settlement. */
function direction(action: Fill['action'], instrument: Fill['instrument']): 1 | -1 | 0 {
  switch (action) {
    case 'buy':
      return -1;
    case 'sell':
      return 1;
    case 'settle':
      return instrument === 'call' ? 1 : -1;
    default:
      return 0;
  }
}
