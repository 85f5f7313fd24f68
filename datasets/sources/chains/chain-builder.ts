import type { ChainColumns } from '../../schemas/index.js';
import type { QuoteDraft } from './quote-draft.js';

const FIRST_CAPACITY = 1024;

/** Gathers quotes of one file into columns that grow by doubling. */
export class ChainBuilder {
  /** Rows added. */
  length = 0;
  /** Line of the file that each row stands on. */
  lines = new Int32Array(FIRST_CAPACITY);
  private readonly rootCodes = new Map<string, number>();
  private columns = allocate(FIRST_CAPACITY);

  add(quote: QuoteDraft, line: number): void {
    const row = this.length;
    if (row === this.lines.length) this.grow();
    const { columns } = this;
    columns.days[row] = quote.day;
    columns.roots[row] = this.rootCode(quote.root);
    columns.expirations[row] = quote.expiration;
    columns.optionTypes[row] = quote.optionType;
    columns.strikes[row] = quote.strike;
    columns.bids[row] = quote.bid;
    columns.asks[row] = quote.ask;
    columns.lasts[row] = quote.last;
    columns.volumes[row] = quote.volume;
    columns.openInterests[row] = quote.openInterest;
    columns.impliedVolatilities[row] = quote.impliedVolatility;
    columns.deltas[row] = quote.delta;
    this.lines[row] = line;
    this.length = row + 1;
  }

  get rootCount(): number {
    return this.rootCodes.size;
  }

  /** Option roots by their codes. */
  get roots(): string[] {
    return [...this.rootCodes.keys()];
  }

  /** The rows so far, in the order added: views, no copy. */
  view(): ChainColumns {
    return mapColumns(this.columns, this.length, (column) => column.subarray(0, this.length));
  }

  private rootCode(root: string): number {
    let code = this.rootCodes.get(root);
    if (code === undefined) {
      code = this.rootCodes.size;
      this.rootCodes.set(root, code);
    }
    return code;
  }

  private grow(): void {
    const larger = allocate(this.lines.length * 2);
    for (const name of COLUMN_NAMES) larger[name].set(this.columns[name]);
    this.columns = larger;
    const lines = new Int32Array(this.lines.length * 2);
    lines.set(this.lines);
    this.lines = lines;
  }
}

/** Columns of a chain, in no particular order. */
export const COLUMN_NAMES = [
  'days',
  'roots',
  'expirations',
  'optionTypes',
  'strikes',
  'bids',
  'asks',
  'lasts',
  'volumes',
  'openInterests',
  'impliedVolatilities',
  'deltas',
] as const satisfies readonly (keyof ChainColumns)[];

type Column = ChainColumns[(typeof COLUMN_NAMES)[number]];

/** Columns of `length` rows, each made of the column of the same name. */
export function mapColumns(columns: ChainColumns, length: number, of: (column: Column) => Column): ChainColumns {
  const mapped = Object.fromEntries(COLUMN_NAMES.map((name) => [name, of(columns[name])]));
  return { length, ...(mapped as unknown as Omit<ChainColumns, 'length'>) };
}

/** Columns of so many rows, all zero. */
export function allocate(length: number): ChainColumns {
  const floats = () => new Float64Array(length);
  return {
    length,
    days: new Int32Array(length),
    roots: new Uint16Array(length),
    expirations: new Int32Array(length),
    optionTypes: new Uint8Array(length),
    strikes: floats(),
    bids: floats(),
    asks: floats(),
    lasts: floats(),
    volumes: floats(),
    openInterests: floats(),
    impliedVolatilities: floats(),
    deltas: floats(),
  };
}
