import { type Black76Greeks, black76Greeks, black76Price, type OptionType } from '../pricing/index.js';
import { blankSmile, smileDelta, smileVolatility } from '../surfaces/index.js';
import { RowTable } from './row-table.js';
import type { SmileSheet } from './smile-sheet.js';

/** Places of the numbers of a row. */
const PRICE = 0;
const DELTA = 1;
const VEGA = 2;
const THETA = 3;
const WIDTH = 4;

/** Rows computed at a time: an option is mostly asked for on days that follow each other. */
const ROWS_AHEAD = 24;

const smile = blankSmile();
const greeks: Black76Greeks = { delta: 0, gamma: 0, vega: 0, theta: 0 };

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
    this.table = new RowTable(WIDTH, firstRow, smiles.endRow, onGrowth);
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
    return this.table.values[(row - this.table.firstRow) * WIDTH + place];
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
      smiles.smile(row, smile);
      last = smiles.lastSmile(row, Math.min(row + ROWS_AHEAD, smiles.endRow));
      this.from = row;
      this.to = row;
    }
    this.compute(this.to, last + 1);
    this.to = last + 1;
  }

  private compute(fromRow: number, toRow: number): void {
    const { optionType, strike, table } = this;
    const { values, firstRow } = table;
    for (let row = fromRow; row < toRow; ++row) {
      this.smiles.smile(row, smile);
      const { forward, timeToExpiry, discountFactor } = smile;
      const volatility = smileVolatility(smile, strike);
      const at = (row - firstRow) * WIDTH;
      values[at + PRICE] = black76Price(optionType, forward, strike, volatility, timeToExpiry, discountFactor);
      values[at + DELTA] = smileDelta(smile, optionType, strike);
      black76Greeks(optionType, forward, strike, volatility, timeToExpiry, discountFactor, greeks);
      values[at + VEGA] = greeks.vega;
      values[at + THETA] = greeks.theta;
    }
  }
}
