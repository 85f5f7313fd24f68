import { type CellValue, type PackedTable, unpackColumn } from './packed-table.js';

export type TableRow = Readonly<Record<string, CellValue>>;

/** A packed table as rows. */
export function tableRows(table: PackedTable): TableRow[] {
  const columns = Object.keys(table.columns).map((name) => [name, unpackColumn(table, name)] as const);
  return Array.from({ length: table.rowCount }, (_, row) =>
    Object.fromEntries(columns.map(([name, values]) => [name, values[row]])),
  );
}

/** Distinct values of a column as texts, in the order they first come; missing ones left out. */
export function distinctTexts(rows: readonly TableRow[], name: string): string[] {
  return [
    ...new Set(rows.flatMap((row) => (row[name] === null || row[name] === undefined ? [] : [String(row[name])]))),
  ];
}
