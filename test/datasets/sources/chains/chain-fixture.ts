import { readdirSync, readFileSync } from 'node:fs';
import type { ChainColumns, ObservedChain } from '../../../../datasets/schemas/index.js';
import {
  type ChainReading,
  openChainBytes,
  readChain,
  type WantedRoots,
} from '../../../../datasets/sources/chains/index.js';
import { toIsoDate } from '../../../../engine/contracts/calendar-date.js';

export const CHAIN_FIXTURES = new URL('../../../fixtures/chains', import.meta.url).pathname;

/** Paths of all fixtures, `vendor/file`. */
export const chainFixturePaths = readdirSync(CHAIN_FIXTURES, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => `${entry.parentPath.slice(CHAIN_FIXTURES.length + 1)}/${entry.name}`)
  .sort();

export function readFixture(path: string, wanted: WantedRoots = 'index'): ChainReading {
  return readText(path, readFileSync(`${CHAIN_FIXTURES}/${path}`), wanted);
}

/** Reads a text that must be a chain. */
export function readText(path: string, text: string | Uint8Array, wanted: WantedRoots = 'index'): ChainReading {
  const table = openChainBytes(path, typeof text === 'string' ? Buffer.from(text) : text);
  if (table === undefined || 'unreadable' in table) throw new Error(`${path}: no chain`);
  return readChain(table, wanted);
}

/** Rows as `day root expiration C|P strike bid/ask last`, with `-` for none. */
export function quotesOf({ columns, roots }: ObservedChain): string[] {
  return Array.from({ length: columns.length }, (_, row) => {
    const { days, expirations, optionTypes, strikes, bids, asks, lasts } = columns;
    const contract = `${roots[columns.roots[row]]} ${toIsoDate(expirations[row])} ${'CP'[optionTypes[row]]} ${strikes[row]}`;
    return `${toIsoDate(days[row])} ${contract} ${price(bids[row])}/${price(asks[row])} ${price(lasts[row])}`;
  });
}

/** One row's volume, open interest, vendor volatility and delta. */
export function detailsOf({ columns }: ObservedChain, row: number): (number | null)[] {
  const { volumes, openInterests, impliedVolatilities, deltas } = columns;
  return [volumes, openInterests, impliedVolatilities, deltas].map((column) =>
    Number.isNaN(column[row]) ? null : column[row],
  );
}

/** Refused rows as `reason: [count, first]`. */
export function refusalsOf({ tally }: ChainReading): Record<string, [number, string]> {
  return Object.fromEntries(tally.refusals.map(({ reason, count, first }) => [reason, [count, first]]));
}

/** Whether rows ascend by day, root, expiration, type and strike, none twice. */
export function isInOrder(columns: ChainColumns): boolean {
  const keys = ['days', 'roots', 'expirations', 'optionTypes', 'strikes'] as const;
  for (let row = 1; row < columns.length; ++row) {
    const key = keys.find((name) => columns[name][row] !== columns[name][row - 1]);
    if (key === undefined || columns[key][row] < columns[key][row - 1]) return false;
  }
  return true;
}

function price(value: number): string {
  return Number.isNaN(value) ? '-' : String(value);
}
