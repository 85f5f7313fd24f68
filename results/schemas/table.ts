/**
 * How a column is stored.
 *
 * `date` values are days since 1970-01-01. In every type a missing value is SQL NULL: NaN in a float column,
 * `null` in a list.
 */
export type ColumnType = 'text' | 'boolean' | 'int32' | 'float32' | 'float64' | 'date';

/** One column of a table; the name has underscores where the axis path has dots. */
export interface ColumnSpec {
  readonly name: string;
  readonly type: ColumnType;
}

/** A table's name is its file's name without `.parquet`. */
export interface TableSchema {
  readonly name: string;
  readonly columns: readonly ColumnSpec[];
}

/**
 * Values of one column: typed arrays are copied in one go, lists value by value; 16-bit integers are codes, 64-bit ones
 * stand for their 16 hex digits.
 */
export type ColumnValues =
  | Float32Array
  | Float64Array
  | Int32Array
  | Uint16Array
  | BigUint64Array
  | readonly (string | null)[]
  | readonly (number | null)[]
  | readonly (boolean | null)[];

/** Rows handed over together: `columns` in the order of the schema, each of at least `count` elements. */
export interface TableBatch {
  readonly count: number;
  readonly columns: readonly ColumnValues[];
}
