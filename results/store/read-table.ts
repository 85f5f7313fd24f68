import { existsSync } from 'node:fs';
import type { DuckDBVector } from '@duckdb/node-api';
import { InputError } from '../../engine/contracts/input-error.js';
import type { ColumnSpec, ColumnType } from '../schemas/index.js';
import { sqlTypes } from './column-vector.js';
import { openDatabase, quoteName, quoteText } from './database.js';

/** A stored table in memory, column by column. */
export interface StoredTable {
  readonly rowCount: number;
  readonly columns: readonly ColumnSpec[];
  /**
   * Values of a number, date or boolean column (dates as days since 1970-01-01, booleans as 0 and 1); NaN where
   * missing. A float32 column comes as it is stored, every other as float64.
   *
   * @throws when there is no such column or it holds text
   */
  numbers(name: string): Float32Array | Float64Array;
  /** @throws when there is no such column or it holds numbers */
  texts(name: string): (string | null)[];
}

type Values = Float32Array | Float64Array | (string | null)[];

/**
 * Reads a Parquet file, rows in stored order.
 *
 * @param only - names of the columns to read; all when left out
 * @throws InputError when there is no such file, it is damaged, or it has no such column
 */
export async function readTable(path: string, only?: readonly string[]): Promise<StoredTable> {
  if (!existsSync(path)) throw new InputError(`${path}: must exist, got no such file`);
  const database = await openDatabase();
  try {
    const source = `read_parquet(${quoteText(path)})`;
    const columns = await describe(database.connection, path, source, only);
    const counted = await database.connection.runAndReadAll(`SELECT count(*)::INTEGER FROM ${source}`);
    const rowCount = Number(counted.value(0, 0));
    const values = columns.map(({ type }) => allocate(type, rowCount));

    const names = columns.map(({ name }) => quoteName(name)).join(', ');
    const result = await database.connection.stream(`SELECT ${names} FROM ${source}`);
    let from = 0;
    for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
      for (const [index, target] of values.entries()) copyVector(chunk.getColumnVector(index), target, from);
      from += chunk.rowCount;
    }
    return makeStoredTable(path, rowCount, columns, values);
  } catch (error) {
    if (error instanceof InputError) throw error;
    // What DuckDB says of a damaged file names its path again and may run over several lines.
    const reason = (error as Error).message.replace(/^[\w ]*Error: /, '').split('\n')[0];
    throw new InputError(`${path}: must be a Parquet table of a run, got a file that cannot be read: ${reason}`);
  } finally {
    database.close();
  }
}

async function describe(
  connection: Awaited<ReturnType<typeof openDatabase>>['connection'],
  path: string,
  source: string,
  only?: readonly string[],
): Promise<ColumnSpec[]> {
  const described = await connection.runAndReadAll(`DESCRIBE SELECT * FROM ${source}`);
  const columns = described.getRows().map(([name, sqlType]): ColumnSpec => {
    const type = (Object.keys(sqlTypes) as ColumnType[]).find((candidate) => sqlTypes[candidate] === sqlType);
    if (!type) throw new InputError(`${path}: column ${name} must be of a known type, got ${sqlType}`);
    return { name: String(name), type };
  });
  if (!only) return columns;
  const missing = only.filter((name) => !columns.some((column) => column.name === name));
  if (missing.length > 0) {
    throw new InputError(missing.map((name) => `${path}: must have the column read from it, got no ${name}`));
  }
  return only.flatMap((name) => columns.filter((column) => column.name === name));
}

function allocate(type: ColumnType, rowCount: number): Values {
  if (type === 'text') return new Array<string | null>(rowCount).fill(null);
  return type === 'float32' ? new Float32Array(rowCount) : new Float64Array(rowCount);
}

function copyVector(vector: DuckDBVector, target: Values, from: number): void {
  for (let row = 0; row < vector.itemCount; ++row) {
    const value: unknown = vector.getItem(row);
    target[from + row] = Array.isArray(target) ? (value as string | null) : toNumber(value);
  }
}

function toNumber(value: unknown): number {
  if (value === null) return Number.NaN;
  if (typeof value === 'object' && 'days' in value) return Number(value.days);
  return Number(value);
}

function makeStoredTable(
  path: string,
  rowCount: number,
  columns: readonly ColumnSpec[],
  values: readonly Values[],
): StoredTable {
  const find = (name: string): Values => {
    const found = values[columns.findIndex((column) => column.name === name)];
    if (found === undefined) throw new Error(`${path}: must have the column read from it, got no ${name}`);
    return found;
  };
  return {
    rowCount,
    columns,
    numbers(name) {
      const found = find(name);
      if (Array.isArray(found)) throw new Error(`${path}: column ${name} must hold numbers, got text`);
      return found;
    },
    texts(name) {
      const found = find(name);
      if (!Array.isArray(found)) throw new Error(`${path}: column ${name} must hold text, got numbers`);
      return found;
    },
  };
}
