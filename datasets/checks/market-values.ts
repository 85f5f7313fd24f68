import type { Table } from 'apache-arrow';
import { MARKET_COLUMN_NAMES, type ObservedColumn, OPTIONAL_COLUMN_NAMES } from '../schemas/index.js';

/** Days of a table. */
export function daysOf(table: Table): Int32Array {
  return table.getChild('day')?.toArray() as Int32Array;
}

/** Values of a numeric column; null when the table does not have it. */
export function valuesOf(table: Table, column: string): Float64Array | null {
  return (table.getChild(column)?.toArray() as Float64Array | undefined) ?? null;
}

/** The columns that a market table has, with their values. */
export function marketColumns(market: Table): [ObservedColumn, Float64Array][] {
  return [...MARKET_COLUMN_NAMES, ...OPTIONAL_COLUMN_NAMES].flatMap((name): [ObservedColumn, Float64Array][] => {
    const values = valuesOf(market, name);
    return values === null ? [] : [[name, values]];
  });
}
