import type { OptionType } from '../pricing/index.js';
import { DELTA, OPTION_WIDTH, PRICE, THETA, VEGA } from './row-pricer.js';
import { RowTable } from './row-table.js';
import type { SmileSheet } from './smile-sheet.js';

/** Rows computed at a time: an option is mostly asked for on days that follow each other. */
const ROWS_AHEAD = 24;

/** What the model says of one contract, day by day. */
export class OptionSheet {
  private readonly table: RowTable;
  /** Rows `from .. to - 1` are computed. */
  private from: number;
  private to: number;

  constructor(
    private readonly smiles: SmileSheet,
    private readonly optionType: OptionType,
    private readonly strike: number,
    firstRow: number,
    onGrowth: (bytes: number) => void,
  ) {
    this.table = new RowTable(OPTION_WIDTH, firstRow, smiles.endRow, onGrowth);
    this.from = firstRow;
    this.to = firstRow;
  }

  /** As `smilePrice` [index points]. */
  price(row: number): number {
    return this.value(row, PRICE);
  }

  /** As `smileDelta`: unsigned, undiscounted. */
  delta(row: number): number {
    return this.value(row, DELTA);
  }

  /** As `black76Greeks` at the strike's volatility, per 1.00 of it. */
  vega(row: number): number {
    return this.value(row, VEGA);
  }

  /** As `black76Greeks`, per year. */
  theta(row: number): number {
    return this.value(row, THETA);
  }

  private value(row: number, place: number): number {
    if (row < this.from || row >= this.to) this.require(row);
    return this.table.values[(row - this.table.firstRow) * OPTION_WIDTH + place];
  }

  /** Computes a row, what lies between it and the computed ones, and some that follow. */
  private require(row: number): void {
    const { smiles } = this;
    if (row >= smiles.endRow) throw new Error('an option was priced on a day on which it no longer exists');
    this.table.reach(row);
    if (row < this.from && smiles.lastSmile(row, this.from) === this.from - 1) {
      this.compute(row, this.from);
      this.from = row;
      return;
    }
    let last = smiles.lastSmile(this.to, Math.min(Math.max(row, this.to) + ROWS_AHEAD, smiles.endRow));
    if (row < this.from || last < row) {
      // A day between has no smile: begin anew at the wanted one, or hear why that has none either.
      smiles.smile(row);
      last = smiles.lastSmile(row, Math.min(row + ROWS_AHEAD, smiles.endRow));
      this.from = row;
      this.to = row;
    }
    this.compute(this.to, last + 1);
    this.to = last + 1;
  }

  private compute(fromRow: number, toRow: number): void {
    const { smiles, table } = this;
    const at = (fromRow - table.firstRow) * OPTION_WIDTH;
    const out = table.values.subarray(at, at + (toRow - fromRow) * OPTION_WIDTH);
    smiles.pricer.price(this.optionType, this.strike, smiles.rows(fromRow, toRow), out);
  }
}
