/** Smallest and largest believable value of a quantity; what lies outside is a slip of the file, not a market. */
export interface PlausibleRange {
  readonly low: number;
  readonly high: number;
}

/** S&P 500 [index points]: 4.40 on 1932-06-01, below 10,000 up to 2026. */
export const SPX_RANGE: PlausibleRange = { low: 4, high: 100_000 };

/** VIX and its siblings of other tenors [volatility points]: 7.1 (VIX9D) to 106.66 (VIX9D, 2020-03-16) so far. */
export const VOLATILITY_RANGE: PlausibleRange = { low: 5, high: 200 };

/**
 * VVIX [volatility points]: 57.01 to 207.59 so far.
 *
 * Cboe's own file has a handful of values from 15 to 38 in 2006, when few VIX options traded: a slip of the computation.
 */
export const VVIX_RANGE: PlausibleRange = { low: 45, high: 300 };

/** Cboe SKEW: 101.23 to 183.12 so far; 100 is a normal distribution. */
export const SKEW_RANGE: PlausibleRange = { low: 90, high: 300 };

/** VX futures settle [volatility points]: 9.88 to 72.63 so far, final settlements 8.75 to 69.76. */
export const VX_RANGE: PlausibleRange = { low: 5, high: 150 };

/** Three-month Treasury bill, bank discount [percent]: -0.05 to 17.14 so far. */
export const BILL_DISCOUNT_RANGE: PlausibleRange = { low: -5, high: 30 };

/** Consumer and producer price indices: 9.7 to 335 since 1913. */
export const PRICE_INDEX_RANGE: PlausibleRange = { low: 1, high: 5_000 };

/** Real effective exchange rate of the dollar, whatever its base year: 80 to 140 since 1994. */
export const DOLLAR_INDEX_RANGE: PlausibleRange = { low: 40, high: 300 };

/** A cumulative advance-decline line: even of raw counts, 3,000 issues a day for a century do not reach this. */
export const ADVANCE_DECLINE_RANGE: PlausibleRange = { low: -1e8, high: 1e8 };

export function isPlausible(value: number, { low, high }: PlausibleRange): boolean {
  return value >= low && value <= high;
}

/** Reason for refusing a value outside the range. */
export function implausibleReason(quantity: string, { low, high }: PlausibleRange): string {
  return `${quantity} outside ${low} to ${high}`;
}
