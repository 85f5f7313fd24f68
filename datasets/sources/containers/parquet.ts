import type { CsvRow } from '../csv.js';

/** More cells than a table of daily data has: 10 million fields are about a gigabyte as text. */
const MOST_CELLS = 10_000_000;

/** Whether bytes begin like a Parquet file. */
export function isParquet(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x41 && bytes[2] === 0x52 && bytes[3] === 0x31;
}

/**
 * A Parquet file as rows of text, the way a CSV of it would read: a header of column names, dates as ISO, numbers in
 * their shortest form, nothing for null.
 *
 * So every importer reads Parquet, and a table gives the same values in either form. DuckDB does the decoding, with its
 * extension loaders off: nothing is fetched.
 *
 * @param location - path of the file
 * @returns rows with the header as line 1, or why it cannot be read
 */
export async function parquetRows(location: string): Promise<CsvRow[] | { readonly unreadable: string }> {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const instance = await DuckDBInstance.create(':memory:', {
    threads: '1',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const connection = await instance.connect();
  try {
    const file = `'${location.replaceAll("'", "''")}'`;
    const columns = (await connection.runAndReadAll(`DESCRIBE SELECT * FROM read_parquet(${file})`)).getRows();
    const counted = await connection.runAndReadAll(`SELECT count(*)::INTEGER FROM read_parquet(${file})`);
    const count = counted.getRows()[0][0] as number;
    if (count * columns.length > MOST_CELLS) return { unreadable: 'too large for a table of daily data' };
    const names = columns.map(([name]) => String(name));
    const texts = names.map((name) => `coalesce("${name.replaceAll('"', '""')}"::VARCHAR, '')`).join(', ');
    const result = await connection.runAndReadAll(`SELECT ${texts} FROM read_parquet(${file})`);
    const rows = result.getRows().map((fields, index) => ({ line: index + 2, fields: fields.map(fieldText) }));
    return [{ line: 1, fields: names.map((name) => name.trim()) }, ...rows];
  } catch {
    return { unreadable: 'damaged Parquet file' };
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

function fieldText(field: unknown): string {
  return String(field).trim();
}
