import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { InputError } from '../../engine/contracts/input-error.js';
import type { CsvRow } from '../sources/csv.js';
import { toSourceFile } from '../sources/source-file.js';
import type { BenchmarkLevels, BenchmarkName } from './benchmark-levels.js';
import { levelsOf, readLevels } from './read-levels.js';

/**
 * Reads the levels of an index from a file that somebody names: date and level columns are found by name.
 *
 * @param name - the index that the file is to hold
 * @returns its levels, and the S&P 500 with dividends where a column of the file holds it
 * @throws InputError when the file cannot be read or has no such columns
 */
export function readBenchmarkFile(
  location: string,
  name: BenchmarkName,
): { readonly index: BenchmarkLevels; readonly totalReturn: BenchmarkLevels | undefined } {
  const rule = 'must be a table with a date column and a column of levels';
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(location);
  } catch (error) {
    throw new InputError(`--benchmark ${name}=${location}: ${rule}, got ${(error as NodeJS.ErrnoException).code}`);
  }
  const file = toSourceFile(basename(location), bytes);
  if ('unreadable' in file) throw new InputError(`--benchmark ${name}=${location}: ${rule}, got ${file.unreadable}`);
  const rows = splitByOwnDelimiter(file.rows);
  const index = levelsOf(rows, name, file.name);
  if (index === undefined) {
    const header = (rows[0]?.fields ?? []).join(',').slice(0, 80);
    const columns = `(named date, and ${name}, close or level)`;
    throw new InputError(`--benchmark ${name}=${location}: ${rule} ${columns}, got "${header}"`);
  }
  return { index, totalReturn: readLevels(rows, file.name).find((levels) => levels.name === 'SPXT') };
}

/** Rows of a table whose first line has no comma but semicolons or tabs, as spreadsheets of many countries save it. */
function splitByOwnDelimiter(rows: readonly CsvRow[]): readonly CsvRow[] {
  const header = rows[0]?.fields ?? [];
  const delimiter = header.length === 1 ? /[;\t]/.exec(header[0])?.[0] : undefined;
  if (delimiter === undefined) return rows;
  return rows.map(({ line, fields }) => ({
    line,
    fields: fields
      ?.join(',')
      .split(delimiter)
      .map((cell) => cell.trim()),
  }));
}
