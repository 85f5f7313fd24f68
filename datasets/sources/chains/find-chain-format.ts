import type { ChainFormat } from './chain-format.js';
import { FieldRow } from './field-row.js';
import { scanRows } from './scan-rows.js';

/** A disclaimer may stand above the header; more than this is another format. */
const LAST_HEADER_ROW = 3;

/** The format whose columns one of the first rows of a text names; undefined when there is none. */
export function findChainFormat(opening: Uint8Array, formats: readonly ChainFormat[]): ChainFormat | undefined {
  let found: ChainFormat | undefined;
  let rows = 0;
  const row = new FieldRow();
  scanRows([opening], row, () => {
    const names = columnNames(row);
    found = formats.find((format) => hasColumns(names, format));
    ++rows;
    return found === undefined && rows < LAST_HEADER_ROW;
  });
  return found;
}

/** Column names as formats call them: in lower case, without brackets; none of a row with a fault. */
export function columnNames(row: FieldRow): string[] {
  if (row.fault !== '') return [];
  return Array.from({ length: row.count }, (_, index) =>
    row
      .text(index)
      .toLowerCase()
      .replace(/^\[|\]$/g, ''),
  );
}

export function hasColumns(names: readonly string[], { columns }: ChainFormat): boolean {
  return columns.every((name) => names.includes(name));
}
