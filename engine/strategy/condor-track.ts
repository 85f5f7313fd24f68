/** Day-by-day record of a ladder of 10 condors in force; every column has shape [days], in [USD] but for the counts. */
export interface CondorTrack {
  /** Change of cash and marks since the row before: gross + interest − costs. */
  readonly profitAndLoss: Float64Array;
  /** Gains of the legs at mid, before costs and interest. */
  readonly gross: Float64Array;
  /** Half-spreads and commissions, ≥ 0. */
  readonly costs: Float64Array;
  /** Interest earned by the ladder's own cash. */
  readonly interest: Float64Array;
  /** Cash balance after the day's fills. */
  readonly cash: Float64Array;
  /** Value of the open condors at mid, ≤ 0. */
  readonly marks: Float64Array;
  /** Mid credit of the condors sold that day. */
  readonly credit: Float64Array;
  /** Largest loss still possible at settlement against the credits: Σ (width − credit), after the day's fills. */
  readonly riskInForce: Float64Array;
  /** P&L of one volatility point up, < 0 for a short ladder, after the day's fills. */
  readonly vega: Float64Array;
  /** P&L of one calendar day passing, forwards and volatilities unchanged, after the day's fills. */
  readonly theta: Float64Array;
  /** Prices of single legs that the day's marks and fills needed, and how many of them were quoted that day. */
  readonly pricesUsed: Float64Array;
  readonly pricesObserved: Float64Array;
}

/** Names of the track's columns, in their fixed order. */
export const CONDOR_COLUMNS = [
  'profitAndLoss',
  'gross',
  'costs',
  'interest',
  'cash',
  'marks',
  'credit',
  'riskInForce',
  'vega',
  'theta',
  'pricesUsed',
  'pricesObserved',
] as const satisfies readonly (keyof CondorTrack)[];
