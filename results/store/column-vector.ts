import type { DuckDBVector } from '@duckdb/node-api';
import type { ColumnType, ColumnValues } from '../schemas/index.js';

/** SQL type of each column type. */
export const sqlTypes: Readonly<Record<ColumnType, string>> = {
  text: 'VARCHAR',
  boolean: 'BOOLEAN',
  int32: 'INTEGER',
  float32: 'FLOAT',
  float64: 'DOUBLE',
  date: 'DATE',
};

/** What every vector of fixed-width numbers has: its memory and its null mask. */
interface NumberVector {
  readonly items: { set(values: TypedArray): void };
  setItem(row: number, value: null): void;
  flush(): void;
}

interface AnyVector {
  setItem(row: number, value: unknown): void;
  flush(): void;
}

/**
 * Copies `count` values into a vector and hands it to DuckDB; NaN and `null` become NULL.
 *
 * Cost: typed arrays of the vector's own width are one `memcpy` and a scan for NaN; lists go value by value.
 *
 * @param vector - column of a data chunk of `count` rows
 * @param values - of a kind that fits the column's type
 * @param from - index of the first value to copy
 */
export function fillVector(vector: DuckDBVector, type: ColumnType, values: ColumnValues, from: number, count: number) {
  if (isTypedArray(values)) {
    fillNumbers(vector as unknown as NumberVector, values, from, count);
  } else {
    fillList(vector as unknown as AnyVector, type, values, from, count);
  }
}

function fillNumbers(vector: NumberVector, values: TypedArray, from: number, count: number): void {
  vector.items.set(values.subarray(from, from + count));
  if (values instanceof Float64Array || values instanceof Float32Array) {
    for (let row = 0; row < count; ++row) if (Number.isNaN(values[from + row])) vector.setItem(row, null);
  }
  vector.flush();
}

function fillList(
  vector: AnyVector,
  type: ColumnType,
  values: readonly (string | number | boolean | null)[],
  from: number,
  count: number,
): void {
  for (let row = 0; row < count; ++row) {
    const value = values[from + row] ?? null;
    const isMissing = value === null || Number.isNaN(value);
    vector.setItem(row, isMissing ? null : type === 'date' ? { days: value } : value);
  }
  vector.flush();
}

type TypedArray = Float32Array | Float64Array | Int32Array | Uint16Array | BigUint64Array;

function isTypedArray(values: ColumnValues): values is TypedArray {
  return ArrayBuffer.isView(values);
}
