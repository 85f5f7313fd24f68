import type { Database } from './database.js';

/** A value as plain data: a date is an ISO text, a missing value null. */
export type PlainValue = string | number | boolean | null;

/** Rows of a query, column by column, in the order of the query. */
export interface SelectedColumns {
  readonly rowCount: number;
  /** @throws when the query has no such column */
  of(name: string): readonly PlainValue[];
}

/** Answers a query that gives few rows; all of them are in memory. */
export async function selectColumns({ connection }: Database, sql: string): Promise<SelectedColumns> {
  const reader = await connection.runAndReadAll(sql);
  const names = reader.columnNames();
  // Of a query without rows the reader gives no columns at all.
  const values = reader.getColumnsJS();
  const columns = new Map(names.map((name, at) => [name, (values[at] ?? []).map(toPlain)]));
  return {
    rowCount: reader.currentRowCount,
    of(name) {
      const column = columns.get(name);
      if (column === undefined) throw new Error(`query: must give the column ${name}, got ${names.join(', ')}`);
      return column;
    },
  };
}

function toPlain(value: unknown): PlainValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  return typeof value === 'boolean' ? value : String(value);
}
