import type { OptionType } from '../pricing/index.js';
import { blankSmile, type Smile } from '../surfaces/index.js';
import { OptionSheet } from './option-sheet.js';
import type { RowPricer } from './row-pricer.js';
import { RowTable } from './row-table.js';
import { readSmile, SMILE_WIDTH, writeSmile } from './smile-row.js';

/** Makes the smile of one expiration on a row; throws where the market has none. */
export type MakeSmile = (row: number, out: Smile) => Smile;

/** The smiles of one expiration on its days, each made once. */
export class SmileSheet {
  private readonly table: RowTable;
  private readonly options = new Map<number, OptionSheet>();
  /** By option type and target, then by row. */
  private readonly strikes = new Map<number, Map<number, number>>();
  private readonly scratch = blankSmile();

  /** @param endRow - row on which the expiration settles, or the end of the market */
  constructor(
    private readonly make: MakeSmile,
    firstRow: number,
    readonly endRow: number,
    readonly pricer: RowPricer,
    private readonly onGrowth: (bytes: number) => void,
  ) {
    this.table = new RowTable(SMILE_WIDTH, firstRow, endRow, onGrowth);
  }

  /**
   * @param out - receives the result
   * @throws Error as `make` does
   */
  smile(row: number, out: Smile = blankSmile()): Smile {
    if (row >= this.endRow) return this.make(row, out);
    this.table.reach(row);
    const { values, firstRow } = this.table;
    const at = (row - firstRow) * SMILE_WIDTH;
    // The forward stands first and is a number once the smile was made.
    if (Number.isNaN(values[at])) writeSmile(this.make(row, out), values, at);
    else readSmile(values, at, out);
    return out;
  }

  /** Last row before `toRow` up to which every day from `fromRow` on has a smile; `fromRow - 1` when it has none. */
  lastSmile(fromRow: number, toRow: number): number {
    for (let row = fromRow; row < toRow; ++row) {
      try {
        this.smile(row, this.scratch);
      } catch {
        return row - 1;
      }
    }
    return toRow - 1;
  }

  /** The smiles of rows `fromRow .. toRow - 1`, each made before, as a view on them all. */
  rows(fromRow: number, toRow: number): Float64Array {
    const { values, firstRow } = this.table;
    return values.subarray((fromRow - firstRow) * SMILE_WIDTH, (toRow - firstRow) * SMILE_WIDTH);
  }

  /** One contract of this expiration. */
  option(optionType: OptionType, strike: number, row: number): OptionSheet {
    const key = optionType === 'call' ? strike : -strike;
    let sheet = this.options.get(key);
    if (sheet === undefined) {
      sheet = new OptionSheet(this, optionType, strike, Math.min(row, this.endRow), this.onGrowth);
      this.options.set(key, sheet);
    }
    return sheet;
  }

  /** The strike of a delta on a row, found once. */
  strike(row: number, optionType: OptionType, target: number, find: () => number): number {
    const key = optionType === 'call' ? target : -target;
    let byRow = this.strikes.get(key);
    if (byRow === undefined) {
      byRow = new Map();
      this.strikes.set(key, byRow);
    }
    let strike = byRow.get(row);
    if (strike === undefined) {
      strike = find();
      byRow.set(row, strike);
    }
    return strike;
  }
}
