import type { OptionType } from '../pricing/index.js';
import { blankSmile, type Smile } from '../surfaces/index.js';
import { OptionSheet } from './option-sheet.js';
import { RowTable } from './row-table.js';

/** Numbers in a smile. */
export const SMILE_WIDTH = 14;

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

/** One line per number: loops over names of fields are several times slower. */
function writeSmile(smile: Smile, values: Float64Array, at: number): void {
  values[at] = smile.forward;
  values[at + 1] = smile.timeToExpiry;
  values[at + 2] = smile.discountFactor;
  values[at + 3] = smile.atmVolatility;
  values[at + 4] = smile.atmDeviation;
  values[at + 5] = smile.slope;
  values[at + 6] = smile.leftCurvature;
  values[at + 7] = smile.rightCurvature;
  values[at + 8] = smile.leftJoin;
  values[at + 9] = smile.leftVariance;
  values[at + 10] = smile.leftSlope;
  values[at + 11] = smile.rightJoin;
  values[at + 12] = smile.rightVariance;
  values[at + 13] = smile.rightSlope;
}

function readSmile(values: Float64Array, at: number, out: Smile): void {
  out.forward = values[at];
  out.timeToExpiry = values[at + 1];
  out.discountFactor = values[at + 2];
  out.atmVolatility = values[at + 3];
  out.atmDeviation = values[at + 4];
  out.slope = values[at + 5];
  out.leftCurvature = values[at + 6];
  out.rightCurvature = values[at + 7];
  out.leftJoin = values[at + 8];
  out.leftVariance = values[at + 9];
  out.leftSlope = values[at + 10];
  out.rightJoin = values[at + 11];
  out.rightVariance = values[at + 12];
  out.rightSlope = values[at + 13];
}
