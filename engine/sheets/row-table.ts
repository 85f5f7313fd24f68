/**
 * A few numbers for each of neighbouring rows of a market, side by side, NaN where nothing has been written.
 *
 * Where an option is first asked for is not known beforehand, so the table grows towards earlier rows, doubling.
 */
export class RowTable {
  /** Row after row, `width` elements each. */
  values: Float64Array;
  /** Row of the market that the first elements belong to. */
  firstRow: number;

  /**
   * @param endRow - one past the last row there can be
   * @param onGrowth - told the bytes that are taken
   */
  constructor(
    readonly width: number,
    firstRow: number,
    readonly endRow: number,
    private readonly onGrowth: (bytes: number) => void,
  ) {
    this.firstRow = firstRow;
    this.values = this.blank(firstRow);
  }

  /** Makes room for a row before the first. */
  reach(row: number): void {
    if (row >= this.firstRow) return;
    const firstRow = Math.max(0, Math.min(row, 2 * this.firstRow - this.endRow));
    const grown = this.blank(firstRow);
    grown.set(this.values, (this.firstRow - firstRow) * this.width);
    this.values = grown;
    this.firstRow = firstRow;
  }

  private blank(firstRow: number): Float64Array {
    const values = new Float64Array(this.width * (this.endRow - firstRow)).fill(Number.NaN);
    this.onGrowth(values.byteLength);
    return values;
  }
}
