/**
 * A span of trading days in which both books restart with the same capital and drawdowns are measured.
 *
 * Equity starts as capital at the close of `fromRow`; the profit and loss of rows `fromRow + 1 .. toRow` follows,
 * so windows that share an end tile the history without counting a day twice.
 */
export interface Window {
  readonly kind: string;
  /** e.g. `COVID`, `2020-02-12..2020-06-05`, `full` */
  readonly name: string;
  /** Rows of the market, `fromRow` < `toRow`. */
  readonly fromRow: number;
  readonly toRow: number;
}
