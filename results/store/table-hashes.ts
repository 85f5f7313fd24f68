import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { InputError } from '../../engine/contracts/input-error.js';
import { writeFileAtomically } from './atomic-file.js';

const FILE_NAME = 'tables.sha256';

/** sha256 of each table by file name. */
export type TableHashes = ReadonlyMap<string, string>;

/** sha256 of a file as 64 hex digits, read as a stream. */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/** Hashes every Parquet file of a run folder, sorted by name. */
export async function hashTables(runFolder: string): Promise<TableHashes> {
  const names = (await readdir(runFolder)).filter((name) => name.endsWith('.parquet')).sort();
  const hashes = new Map<string, string>();
  for (const name of names) hashes.set(name, await hashFile(join(runFolder, name)));
  return hashes;
}

/** Writes `tables.sha256` of the tables in the folder; `sha256sum --check tables.sha256` reads it. */
export async function writeTableHashes(runFolder: string): Promise<TableHashes> {
  const hashes = await hashTables(runFolder);
  const lines = Array.from(hashes, ([name, hash]) => `${hash}  ${name}\n`);
  await writeFileAtomically(join(runFolder, FILE_NAME), lines.join(''));
  return hashes;
}

/**
 * Reads `tables.sha256` of a run folder.
 *
 * @throws InputError when it is missing or a line is not `<64 hex digits>  <name>`
 */
export async function readTableHashes(runFolder: string): Promise<TableHashes> {
  const path = join(runFolder, FILE_NAME);
  const text = await readFile(path, 'utf8').catch(() => {
    throw new InputError(`${path}: must be there for a complete run, got no such file`);
  });
  const lines = text.split('\n').filter((line) => line !== '');
  return new Map(
    lines.map((line, index) => {
      const match = /^([0-9a-f]{64}) {2}(\S+)$/.exec(line);
      if (!match) throw new InputError(`${path}:${index + 1}: must be "<sha256>  <name>", got "${line}"`);
      return [match[2] as string, match[1] as string];
    }),
  );
}

/**
 * Names of the tables that differ, are missing or are extra; empty when both are the same.
 */
export function differingTables(recorded: TableHashes, recomputed: TableHashes): string[] {
  const names = new Set([...recorded.keys(), ...recomputed.keys()]);
  return [...names].filter((name) => recorded.get(name) !== recomputed.get(name)).sort();
}
