import type { ColumnSpec } from '../schemas/index.js';
import { sqlTypes } from './column-vector.js';
import { quoteName, quoteText } from './database.js';

/** Values that rows of a column name by their place: the choices on an axis. */
export type CodedValues = readonly (string | number | boolean | null)[];

/** Columns of a table whose batches hold codes (Uint16Array) into a list of values; by column name. */
export type CodedColumns = ReadonlyMap<string, CodedValues>;

/** Type of the codes in the buffer table. */
export const CODE_TYPE = 'USMALLINT';

/** Whether a column has one value in all rows: it is not buffered at all. */
export function isConstantColumn({ name }: ColumnSpec, coded: CodedColumns): boolean {
  return coded.get(name)?.length === 1;
}

/**
 * What is selected from the buffer table so that a file holds values: codes looked up, constants written out.
 *
 * @example selectColumn({ name: 'roll', type: 'float64' }, new Map([['roll', [null, 21]]]))
 *   // [NULL, '21']::DOUBLE[][roll + 1] AS "roll", but quoted
 */
export function selectColumn({ name, type }: ColumnSpec, coded: CodedColumns): string {
  const values = coded.get(name);
  if (values === undefined) return quoteName(name);
  // Numbers go as text, which the cast takes to the nearest double; a bare literal would be a decimal first.
  const literals = values.map((value) =>
    value === null ? 'NULL' : quoteText(Object.is(value, -0) ? '-0' : `${value}`),
  );
  const value =
    literals.length === 1
      ? `${literals[0]}::${sqlTypes[type]}`
      : `([${literals.join(', ')}]::${sqlTypes[type]}[])[${quoteName(name)}::INTEGER + 1]`;
  return `${value} AS ${quoteName(name)}`;
}
