import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { constants, gunzipSync } from 'node:zlib';
import type { ChainFormat } from './chain-format.js';
import { type ChainInput, type ChainReading, findChainFormat, readChain, type WantedRoots } from './read-chain.js';
import { CHAIN_FORMATS } from './registry.js';

/** Bytes read at a time. */
const CHUNK_BYTES = 1 << 22;
/** Enough for a disclaimer and the longest header. */
const OPENING_BYTES = 1 << 14;
/** What one compressed file may expand to: a decade of one product at the close. */
const LARGEST_TEXT_BYTES = 0xf000_0000;

/**
 * The format of option chains that a file is in, by its content; undefined when it is none.
 *
 * @throws the system's error when the file cannot be read
 */
export function chainFormatOf(location: string): ChainFormat | undefined {
  const opening = readOpening(location);
  if (!isGzip(opening)) return findChainFormat(opening, CHAIN_FORMATS);
  try {
    // The opening of a compressed file ends in the middle of its stream.
    return findChainFormat(gunzipSync(opening, { finishFlush: constants.Z_SYNC_FLUSH }), CHAIN_FORMATS);
  } catch {
    return undefined;
  }
}

/**
 * Reads a file of option chains, plain or gzip.
 *
 * @param location - where it is
 * @param path - path below the imported folder, with forward slashes; what messages and provenance name
 * @param format - found by `chainFormatOf`
 * @returns the reading, or why the file cannot be read
 */
export function readChainFile(
  location: string,
  path: string,
  format: ChainFormat,
  wanted: WantedRoots = 'index',
): ChainReading | { unreadable: string } {
  const input = isGzip(readOpening(location)) ? compressedInput(location, path) : plainInput(location, path);
  return 'unreadable' in input ? input : readChain(input, format, wanted);
}

function readOpening(location: string): Buffer {
  const file = openSync(location, 'r');
  try {
    const bytes = Buffer.alloc(OPENING_BYTES);
    return bytes.subarray(0, readSync(file, bytes, 0, OPENING_BYTES, 0));
  } finally {
    closeSync(file);
  }
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

function compressedInput(location: string, path: string): ChainInput | { unreadable: string } {
  const bytes = readFileSync(location);
  try {
    const text = gunzipSync(bytes, { maxOutputLength: LARGEST_TEXT_BYTES });
    return { path, chunks: [text], sha256: () => createHash('sha256').update(bytes).digest('hex') };
  } catch {
    return { unreadable: 'damaged gzip file' };
  }
}

function plainInput(location: string, path: string): ChainInput {
  const hash = createHash('sha256');
  return { path, chunks: chunksOf(location, hash), sha256: () => hash.digest('hex') };
}

function* chunksOf(location: string, hash: ReturnType<typeof createHash>): Generator<Uint8Array> {
  const file = openSync(location, 'r');
  const buffer = Buffer.alloc(CHUNK_BYTES);
  try {
    for (let size = readSync(file, buffer); size > 0; size = readSync(file, buffer)) {
      const chunk = buffer.subarray(0, size);
      hash.update(chunk);
      yield chunk;
    }
  } finally {
    closeSync(file);
  }
}
