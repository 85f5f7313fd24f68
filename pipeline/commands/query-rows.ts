import { once } from 'node:events';
import type { Writable } from 'node:stream';
import type { DuckDBResult } from '@duckdb/node-api';
import { fitTable, printable } from '../../results/report/index.js';

/** A value of a result as it comes: numbers and booleans as such, wide integers as bigint, the others as JSON. */
export type RowValue = unknown;

/** The columns of a result, and its rows chunk by chunk. */
export interface QueryRows {
  readonly names: readonly string[];
  readonly chunks: AsyncIterable<readonly (readonly RowValue[])[]>;
}

const NUMBERS = /^(U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|DECIMAL|FLOAT|DOUBLE)/;

/** Opens a streamed result; same names are told apart by a number. */
export function openRows(result: DuckDBResult): QueryRows {
  const isNumber = result.columnTypes().map((type) => NUMBERS.test(String(type)));
  async function* chunks() {
    for await (const rows of result.yieldRowsJson()) {
      yield rows.map((row) => row.map((value, column) => (isNumber[column] ? numberOf(value) : value)));
    }
  }
  return { names: result.deduplicatedColumnNames(), chunks: chunks() };
}

/** Wide integers and decimals come as text; what no 64-bit float can hold stays text. */
export function numberOf(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const number = Number(value);
  if (Number.isNaN(number)) return null;
  return Number.isInteger(number) && !Number.isSafeInteger(number) ? value : number;
}

/** Writes rows as a JSON array of objects as they come. */
export async function writeJsonRows({ names, chunks }: QueryRows, out: Writable): Promise<void> {
  let separator = '[\n';
  for await (const rows of chunks) {
    for (const row of rows) {
      const fields = names.map((name, column) => `${JSON.stringify(name)}: ${JSON.stringify(finite(row[column]))}`);
      await write(out, `${separator}  {${fields.join(', ')}}`);
      separator = ',\n';
    }
  }
  await write(out, separator === '[\n' ? '[]\n' : '\n]\n');
}

/**
 * Writes the first rows as a table for a terminal; columns for which there is no room are left out, and counted.
 *
 * @param most - rows to show
 */
export async function writeRowTable(
  { names, chunks }: QueryRows,
  out: Writable,
  most: number,
  width: number,
): Promise<void> {
  const shown: string[][] = [];
  const isLeft = names.map(() => false);
  let count = 0;
  let isCut = false;
  for await (const rows of chunks) {
    for (const row of rows) {
      if (shown.length < most) {
        for (const [column, value] of row.entries()) isLeft[column] ||= typeof value === 'string';
        shown.push(row.map((value) => (value === null ? '–' : printable(String(asText(shortest(value)))))));
      }
    }
    count += rows.length;
    isCut = count > most;
    if (isCut) break;
  }
  const table = [names.map(printable), ...shown];
  const fitting = columnsThatFit(table, width);
  const left = isLeft.flatMap((is, column) => (is ? [column] : []));
  const lines = fitTable(
    table.map((row) => row.slice(0, fitting)),
    { width, left },
  );
  const notes = [
    ...(isCut ? [`the first ${most} rows; --limit shows more, --format csv all`] : []),
    ...(fitting < names.length ? [`${fitting} of ${names.length} columns; name those wanted, or --format csv`] : []),
  ];
  await write(out, `${[...lines, ...notes.map((note) => `… ${note}`)].join('\n')}\n`);
}

function columnsThatFit(table: readonly (readonly string[])[], width: number): number {
  let used = -1;
  const count = table[0].length;
  for (let column = 0; column < count; ++column) {
    used += 1 + Math.max(...table.map((row) => row[column].length));
    if (used > width) return Math.max(1, column);
  }
  return count;
}

/** A number that 32 bits hold with the digits that tell it from its neighbours, so that 0.3 is not 0.30000001192. */
function shortest(value: RowValue): RowValue {
  if (typeof value !== 'number' || Math.fround(value) !== value) return value;
  const digits = [6, 7, 8].find((each) => Math.fround(Number(value.toPrecision(each))) === value);
  return digits === undefined ? value : Number(value.toPrecision(digits));
}

/** Lists and structures as JSON, everything else as it is. */
function asText(value: RowValue): RowValue {
  return value !== null && typeof value === 'object' ? JSON.stringify(value) : value;
}

/** JSON has no NaN and no infinity. */
function finite(value: RowValue): RowValue {
  return typeof value === 'number' && !Number.isFinite(value) ? null : value;
}

/** Writes a text, and waits where the reader is slower. */
export async function write(out: Writable, text: string): Promise<void> {
  if (!out.write(text)) await once(out, 'drain');
}
