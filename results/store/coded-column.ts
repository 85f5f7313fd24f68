import type { ColumnSpec } from '../schemas/index.js';
import { sqlTypes } from './column-vector.js';
import { quoteName, quoteText } from './database.js';

/** Values that rows of a column name by their place: the choices on an axis. */
export type CodedValues = readonly (string | number | boolean | null)[];

/** Texts of 16 hex digits, such as the ids of trials, that come as the numbers they are. */
export const HEX_DIGITS = '16 hex digits';

/**
 * Columns of a table whose batches hold numbers for what is stored: codes (Uint16Array) into a list of values, or hex
 * digits (BigUint64Array); by column name.
 */
export type CodedColumns = ReadonlyMap<string, CodedValues | typeof HEX_DIGITS>;

/** SQL type of a column in the buffer table. */
export function bufferType({ name, type }: ColumnSpec, coded: CodedColumns): string {
  const values = coded.get(name);
  if (values === undefined) return sqlTypes[type];
  return values === HEX_DIGITS ? 'UBIGINT' : 'USMALLINT';
}

/** Whether a column has one value in all rows: it is not buffered at all. */
export function isConstantColumn({ name }: ColumnSpec, coded: CodedColumns): boolean {
  const values = coded.get(name);
  return values !== HEX_DIGITS && values?.length === 1;
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
  if (values === HEX_DIGITS) return `printf('%016x', ${quoteName(name)}) AS ${quoteName(name)}`;
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
