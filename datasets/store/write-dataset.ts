import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeImportRecord, IMPORT_RECORD_FILE, type ImportRecord } from '../schemas/index.js';
import type { DatasetTables } from './dataset.js';
import { validateDatasetName } from './dataset-name.js';
import { tableFiles } from './table-files.js';

/**
 * Writes a dataset into the data home, replacing one of the same name.
 *
 * The files are written beside it and moved in place at the end, so a crash leaves the old dataset or none, never half
 * of one.
 *
 * @param home - made when missing
 * @param record - what became of the files that the tables were made of; kept beside them
 * @returns the dataset's folder
 * @throws InputError when the name is not one
 */
export function writeDataset(home: string, name: string, tables: DatasetTables, record?: ImportRecord): string {
  validateDatasetName(name);
  mkdirSync(home, { recursive: true });
  const folder = join(home, name);
  // Names begin with a letter or digit, so no dataset can be called like the temporary folder.
  const temporary = mkdtempSync(join(home, `.${name}-`));
  try {
    writeTables(join(temporary, 'new'), tables);
    if (record) writeFileSync(join(temporary, 'new', IMPORT_RECORD_FILE), encodeImportRecord(record));
    // A folder cannot be renamed over one that is not empty.
    if (existsSync(folder)) renameSync(folder, join(temporary, 'old'));
    renameSync(join(temporary, 'new'), folder);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
  return folder;
}

/** Writes the table files into a folder, made when missing. */
export function writeTables(folder: string, tables: DatasetTables): void {
  mkdirSync(folder, { recursive: true });
  for (const [file, bytes] of tableFiles(tables)) writeFileSync(join(folder, file), bytes);
}
