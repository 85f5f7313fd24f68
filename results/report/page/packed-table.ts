/** A value in a page's tables; a missing one is null. */
export type CellValue = string | number | boolean | null;

/** A column as it stands in the page: its values, or the distinct ones and a code per row. */
export type PackedColumn =
  | { readonly values: readonly CellValue[] }
  | { readonly distinct: readonly CellValue[]; readonly codes: readonly number[] };

/** A table in the page's JSON, column by column. */
export interface PackedTable {
  readonly rowCount: number;
  readonly columns: Readonly<Record<string, PackedColumn>>;
}

/** Packs columns; one with few distinct values takes a small number per row. Values come back as they were. */
export function packTable(rowCount: number, columns: Readonly<Record<string, ArrayLike<CellValue>>>): PackedTable {
  const packed = Object.entries(columns).map(([name, values]) => [name, packColumn(Array.from(values))] as const);
  return { rowCount, columns: Object.fromEntries(packed) };
}

function packColumn(values: readonly CellValue[]): PackedColumn {
  // JSON has no NaN.
  const plain = values.map((value) => (typeof value === 'number' && Number.isNaN(value) ? null : value));
  const codeOf = new Map<CellValue, number>();
  for (const value of plain) if (!codeOf.has(value)) codeOf.set(value, codeOf.size);
  if (2 * codeOf.size > plain.length) return { values: plain };
  return { distinct: [...codeOf.keys()], codes: plain.map((value) => codeOf.get(value) as number) };
}

/** One column of a packed table, row by row; empty when there is no such column. */
export function unpackColumn({ columns }: PackedTable, name: string): readonly CellValue[] {
  const column = columns[name];
  if (column === undefined) return [];
  return 'values' in column ? column.values : column.codes.map((code) => column.distinct[code]);
}
