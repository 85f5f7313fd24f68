import type { VixCall } from '../layer/index.js';

/** Calls that a layer bought together, and how it gave them up. */
export interface Purchase extends VixCall {
  /** Row of the market on which they were bought. */
  readonly row: number;
  /** Mid premium of all of them [USD]. */
  readonly premium: number;
  /** Sales in order, and, last, the settlement if they lived to see it. */
  readonly exits: readonly {
    readonly row: number;
    /** Of the calls still held, in (0, 1]. */
    readonly part: number;
  }[];
}
