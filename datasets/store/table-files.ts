import { createHash } from 'node:crypto';
import { type Table, tableToIPC } from 'apache-arrow';
import type { DatasetTables } from './dataset.js';

/** Files of a dataset's folder. */
export const MARKET_FILE = 'market.arrow';
export const FUTURES_FILE = 'futures.arrow';
export const EVENTS_FILE = 'events.arrow';
export const CHAINS_FILE = 'chains.arrow';

/** The tables as Arrow IPC files, by file name. The bytes depend on the tables' content alone. */
export function tableFiles({ market, futures, events, chains }: DatasetTables): Map<string, Uint8Array> {
  const files = new Map([
    [MARKET_FILE, toBytes(market)],
    [FUTURES_FILE, toBytes(futures)],
  ]);
  if (events) files.set(EVENTS_FILE, toBytes(events));
  if (chains) files.set(CHAINS_FILE, toBytes(chains));
  return files;
}

/** Identity of a dataset: sha256 over the bytes of its tables, 64 hexadecimal digits. */
export function hashOfFiles(...tables: readonly Uint8Array[]): string {
  const hash = createHash('sha256');
  for (const bytes of tables) hash.update(bytes);
  return hash.digest('hex');
}

function toBytes(table: Table): Uint8Array {
  return tableToIPC(table, 'file');
}
