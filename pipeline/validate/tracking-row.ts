/** How closely a replication follows its index; fractions, not percents. */
export interface TrackingRow {
  readonly benchmark: string;
  /** First and last day compared, ISO. */
  readonly from: string;
  readonly to: string;
  /** Returns compared, from roll to roll, or from month to month where the index has no daily levels. */
  readonly months: number;
  /** Correlation of log returns. */
  readonly monthlyCorrelation: number;
  readonly spearman: number;
  /** Correlation without the two returns of the index that are largest in size. */
  readonly correlationWithoutTwoLargest: number;
  /** Slope of the model's return on the index's. */
  readonly beta: number;
  /** Log return per year of the model less that of the index. */
  readonly driftGapPerYear: number;
  /** Of that, from the scatter of the differences between the returns. */
  readonly driftGapStandardError: number;
  /** Daily closes; fraction of the peak. */
  readonly maxDrawdownModel: number;
  readonly maxDrawdownIndex: number;
  /** Share of the rolls (of the days, for futures indices) on which everything the replication reads was observed. */
  readonly observedShare: number;
  /** Correlation of daily log returns; null where the index has no daily levels. */
  readonly dailyCorrelation: number | null;
}

/** Two curves over the same days. */
export interface TrackedLevels {
  /** [days since 1970-01-01] */
  readonly days: Int32Array;
  readonly model: Float64Array;
  readonly index: Float64Array;
}

/** One comparison: the figures and the curves behind them. */
export interface Tracking {
  readonly row: TrackingRow;
  readonly levels: TrackedLevels;
}
