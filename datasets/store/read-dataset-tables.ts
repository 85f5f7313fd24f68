import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  chainSchema,
  decodeImportRecord,
  eventsSchema,
  futuresSchema,
  IMPORT_RECORD_FILE,
  type ImportRecord,
  marketSchema,
  OPTIONAL_COLUMN_NAMES,
  optionalField,
} from '../schemas/index.js';
import type { DatasetTables } from './dataset.js';
import { readTable } from './read-table.js';
import { CHAINS_FILE, EVENTS_FILE, FUTURES_FILE, MARKET_FILE } from './table-files.js';

/**
 * Reads a dataset's tables and holds them against their schemas, not against what their values must be.
 *
 * @returns the tables, and the bytes of each in the order of the dataset's hash
 * @throws InputError when a file is missing or breaks its schema
 */
export function readDatasetTables(folder: string): { tables: DatasetTables; bytes: Uint8Array[] } {
  const optional = OPTIONAL_COLUMN_NAMES.map((name) => optionalField(name));
  const market = readTable(join(folder, MARKET_FILE), marketSchema(), optional);
  const futures = readTable(join(folder, FUTURES_FILE), futuresSchema());
  const eventsPath = join(folder, EVENTS_FILE);
  const events = existsSync(eventsPath) ? readTable(eventsPath, eventsSchema()) : undefined;
  const chainsPath = join(folder, CHAINS_FILE);
  const chains = existsSync(chainsPath) ? readTable(chainsPath, chainSchema()) : undefined;
  return {
    tables: {
      market: market.table,
      futures: futures.table,
      ...(events && { events: events.table }),
      ...(chains && { chains: chains.table }),
    },
    bytes: [market, futures, ...(events ? [events] : []), ...(chains ? [chains] : [])].map(({ bytes }) => bytes),
  };
}

/**
 * Reads what became of the files that a dataset was made of.
 *
 * @returns null where no files were imported: the bundled dataset, a simulation
 * @throws InputError when the report is damaged
 */
export function readImportRecord(folder: string): ImportRecord | null {
  const path = join(folder, IMPORT_RECORD_FILE);
  return existsSync(path) ? decodeImportRecord(readFileSync(path, 'utf8'), path) : null;
}
