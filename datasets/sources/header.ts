import type { CsvRow } from './csv.js';

/** The header line of a table: which column stands where. */
export interface Header {
  readonly line: number;
  /** Column names in lower case, in the order of the file. */
  readonly names: readonly string[];
}

/** A disclaimer may stand above the header; more than this is another format. */
const LAST_HEADER_ROW = 3;

/**
 * The first of a file's opening rows that names all wanted columns, in any order and case.
 *
 * @param wanted - column names in lower case
 * @returns undefined when no opening row does, which is how an importer says "not mine"
 */
export function findHeader(opening: readonly CsvRow[], wanted: readonly string[]): Header | undefined {
  for (const { line, fields } of opening.slice(0, LAST_HEADER_ROW)) {
    const names = (fields ?? []).map((name) => name.toLowerCase());
    if (wanted.every((name) => names.includes(name))) return { line, names };
  }
  return undefined;
}

/** The header when the first row consists of exactly these columns, in this order, in any case. */
export function exactHeader(opening: readonly CsvRow[], columns: readonly string[]): Header | undefined {
  const header = findHeader(opening.slice(0, 1), columns);
  return header?.names.join() === columns.join() ? header : undefined;
}
