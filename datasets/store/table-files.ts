import { createHash } from 'node:crypto';
import { type Table, tableToIPC } from 'apache-arrow';
import type { DatasetTables } from './dataset.js';

/** Files of a dataset's folder. */
export const MARKET_FILE = 'market.arrow';
export const FUTURES_FILE = 'futures.arrow';

/** The tables as Arrow IPC files, by file name. The bytes depend on the tables' content alone. */
export function tableFiles({ market, futures }: DatasetTables): Map<string, Uint8Array> {
  return new Map([
    [MARKET_FILE, toBytes(market)],
    [FUTURES_FILE, toBytes(futures)],
  ]);
}

/** Identity of a dataset: sha256 over the bytes of market.arrow, then futures.arrow, 64 hexadecimal digits. */
export function hashOfFiles(market: Uint8Array, futures: Uint8Array): string {
  return createHash('sha256').update(market).update(futures).digest('hex');
}

function toBytes(table: Table): Uint8Array {
  return tableToIPC(table, 'file');
}
