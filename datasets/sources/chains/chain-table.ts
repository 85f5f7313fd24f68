import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { constants, gunzipSync } from 'node:zlib';
import type { CsvRow } from '../csv.js';
import type { ChainFormat } from './chain-format.js';
import { CHAIN_FORMATS } from './chain-formats.js';
import { findChainFormat } from './find-chain-format.js';

/** A file of option chains, its format known, not yet read. */
export interface ChainTable {
  /** Path below the imported folder, with forward slashes; what messages and provenance name. */
  readonly path: string;
  /** SHA-256 of the bytes as stored (compressed where they are). */
  readonly sha256: string;
  readonly format: ChainFormat;
  /** The text's bytes in order, in pieces of any size. Cost: reads or expands the file on every call. */
  chunks(): Iterable<Uint8Array>;
}

/** Bytes read at a time. */
const CHUNK_BYTES = 1 << 22;
const ROWS_PER_CHUNK = 10_000;
/** Enough for a disclaimer and the longest header. */
const OPENING_BYTES = 1 << 14;
/** What one compressed file may expand to: a decade of one product at the close. */
const LARGEST_TEXT_BYTES = 0xf000_0000;

/**
 * Opens a file if it holds option chains in a known layout, told by its content; plain or gzip, of any size.
 *
 * @param location - where it is
 * @param path - what messages and provenance name
 * @returns the table, why it cannot be read, or undefined when the file is something else
 * @throws the system's error when the file cannot be read
 */
export function openChainFile(location: string, path: string): ChainTable | { unreadable: string } | undefined {
  const opening = readOpening(location);
  const format = formatOf(opening);
  if (format === undefined) return undefined;
  if (isGzip(opening)) return openChainBytes(path, readFileSync(location));
  return { path, sha256: hashOf(chunksOf(location)), format, chunks: () => chunksOf(location) };
}

/**
 * The same of bytes at hand, e.g. of a file in an archive.
 *
 * @param bytes - of the file as stored, gzip or plain
 */
export function openChainBytes(path: string, bytes: Uint8Array): ChainTable | { unreadable: string } | undefined {
  const format = formatOf(bytes.subarray(0, OPENING_BYTES));
  if (format === undefined) return undefined;
  let text = bytes;
  if (isGzip(bytes)) {
    try {
      text = gunzipSync(bytes, { maxOutputLength: LARGEST_TEXT_BYTES });
    } catch {
      return { unreadable: 'damaged gzip file' };
    }
  }
  return { path, sha256: hashOf([bytes]), format, chunks: () => [text] };
}

/**
 * The same of rows that were no text, e.g. of a Parquet file.
 *
 * @param rows - the header first
 */
export function openChainRows(path: string, sha256: string, rows: readonly CsvRow[]): ChainTable | undefined {
  const format = formatOf(toText(rows.slice(0, 1)));
  return format && { path, sha256, format, chunks: () => textOfRows(rows) };
}

function* textOfRows(rows: readonly CsvRow[]): Generator<Uint8Array> {
  for (let from = 0; from < rows.length; from += ROWS_PER_CHUNK) yield toText(rows.slice(from, from + ROWS_PER_CHUNK));
}

function toText(rows: readonly CsvRow[]): Uint8Array {
  return Buffer.from(rows.map(({ fields = [] }) => `${fields.map(quoted).join()}\n`).join(''));
}

function quoted(field: string): string {
  return /[",\r\n]/.test(field) ? `"${field.replace(/[\r\n]/g, ' ').replaceAll('"', '""')}"` : field;
}

function formatOf(opening: Uint8Array): ChainFormat | undefined {
  if (!isGzip(opening)) return findChainFormat(opening, CHAIN_FORMATS);
  try {
    // The opening of a compressed file ends in the middle of its stream.
    return findChainFormat(gunzipSync(opening, { finishFlush: constants.Z_SYNC_FLUSH }), CHAIN_FORMATS);
  } catch {
    return undefined;
  }
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

function readOpening(location: string): Buffer {
  const file = openSync(location, 'r');
  try {
    const bytes = Buffer.alloc(OPENING_BYTES);
    return bytes.subarray(0, readSync(file, bytes));
  } finally {
    closeSync(file);
  }
}

function* chunksOf(location: string): Generator<Uint8Array> {
  const file = openSync(location, 'r');
  const buffer = Buffer.alloc(CHUNK_BYTES);
  try {
    for (let size = readSync(file, buffer); size > 0; size = readSync(file, buffer)) yield buffer.subarray(0, size);
  } finally {
    closeSync(file);
  }
}

function hashOf(chunks: Iterable<Uint8Array>): string {
  const hash = createHash('sha256');
  for (const chunk of chunks) hash.update(chunk);
  return hash.digest('hex');
}
