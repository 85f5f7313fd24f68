import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { LARGEST_TEXT_BYTES } from './containers/largest-text.js';
import { type CsvRow, csvRows } from './csv.js';

/** A vendor's file as the importers see it: named, hashed, split into rows. */
export interface SourceFile {
  /** Path below the imported folder, with forward slashes; what messages and provenance name. */
  readonly path: string;
  /** File name without folders and without `.gz`. */
  readonly name: string;
  /** SHA-256 of the bytes as stored (compressed where they are). */
  readonly sha256: string;
  /** The first rows, enough to tell the format. */
  readonly opening: readonly CsvRow[];
  /** All rows. */
  readonly rows: readonly CsvRow[];
}

/** Rows by which a format is told. */
export const OPENING_ROWS = 8;

/**
 * A file's bytes as text rows; gzip is recognised by its first bytes, a byte order mark is dropped.
 *
 * @param path - path below the imported folder, with forward slashes
 * @returns the file, or why it cannot be read as a table
 */
export function toSourceFile(path: string, bytes: Uint8Array): SourceFile | { unreadable: string } {
  const compressed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  let plain = bytes;
  if (compressed) {
    try {
      plain = gunzipSync(bytes, { maxOutputLength: LARGEST_TEXT_BYTES });
    } catch {
      return { unreadable: 'damaged gzip file' };
    }
  }
  if (plain.length > LARGEST_TEXT_BYTES) return { unreadable: 'too large for a table of daily data' };
  if (plain.subarray(0, 4096).includes(0)) return { unreadable: 'not a text file' };
  // The decoder drops a byte order mark and replaces bytes that are no UTF-8, which then parse as neither date nor number.
  const text = new TextDecoder('utf-8').decode(plain);
  let rows: readonly CsvRow[] | undefined;
  return {
    path,
    name: path.slice(path.lastIndexOf('/') + 1).replace(/\.gz$/i, ''),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    opening: csvRows(text, OPENING_ROWS),
    get rows() {
      rows ??= csvRows(text);
      return rows;
    },
  };
}
