/** Quotes of options on one or more days, a row per contract and day; columns side by side, shape [rows]. */
export interface ChainColumns {
  readonly length: number;
  /** [days since 1970-01-01] */
  readonly days: Int32Array;
  /** Places in the list of roots that goes with the columns. */
  readonly roots: Uint16Array;
  /** Last trading or settlement day, a day with trading [days since 1970-01-01]. */
  readonly expirations: Int32Array;
  /** 0 call, 1 put. */
  readonly optionTypes: Uint8Array;
  /** [index points] */
  readonly strikes: Float64Array;
  /** Bid, ask and last trade, > 0; NaN where there is none [index points]. */
  readonly bids: Float64Array;
  readonly asks: Float64Array;
  readonly lasts: Float64Array;
  /** Contracts traded that day and open, ≥ 0; NaN where the vendor does not say. */
  readonly volumes: Float64Array;
  readonly openInterests: Float64Array;
  /** The vendor's own, > 0 [annualised fraction]; NaN where it gives none. */
  readonly impliedVolatilities: Float64Array;
  /** The vendor's own, signed: puts are negative; NaN where it gives none. */
  readonly deltas: Float64Array;
}
