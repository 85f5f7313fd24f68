import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { InputError } from '../../engine/contracts/input-error.js';
import { writeFileAtomically } from './atomic-file.js';
import { MANIFEST_NAME } from './manifest-file.js';

const TABLES_NAME = 'tables.sha256';
const FILES_NAME = 'files.sha256';

/** Figures of all trials together: as much a result as the tables, with too many shapes for one. */
const SUMMARIES = ['multiverse.json', 'overfitting.json'];

/** Files that a complete run may change or lack: two lists that hold no hash of themselves, and what commands remake. */
const UNLISTED = [TABLES_NAME, FILES_NAME, MANIFEST_NAME, 'report.html'];

/** sha256 of each table by file name. */
export type TableHashes = ReadonlyMap<string, string>;

/** sha256 of a file as 64 hex digits, read as a stream. */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/** Hashes every table of a run folder, sorted by name: the Parquet files and the figures of all trials together. */
export async function hashTables(runFolder: string): Promise<TableHashes> {
  return hashFiles(runFolder, isTable);
}

/** Writes `tables.sha256` of the tables in the folder; `sha256sum --check tables.sha256` reads it. */
export async function writeTableHashes(runFolder: string): Promise<TableHashes> {
  return writeHashes(join(runFolder, TABLES_NAME), await hashTables(runFolder));
}

/** Writes `files.sha256` of every other file of a run: verdicts and pictures. */
export async function writeFileHashes(runFolder: string): Promise<TableHashes> {
  const isListed = (name: string) => !isTable(name) && !UNLISTED.includes(name) && !/\.(lock|tmp)$/.test(name);
  return writeHashes(join(runFolder, FILES_NAME), await hashFiles(runFolder, isListed));
}

/**
 * Reads `tables.sha256` of a run folder.
 *
 * @throws InputError when it is missing or a line is not `<64 hex digits>  <name>`
 */
export async function readTableHashes(runFolder: string): Promise<TableHashes> {
  return readHashes(join(runFolder, TABLES_NAME));
}

/**
 * Names of the files of a complete run that are gone, cut short or changed; reads all of them.
 *
 * @throws InputError when a list of hashes is missing or damaged
 */
export async function damagedFiles(runFolder: string): Promise<string[]> {
  const recorded = [await readTableHashes(runFolder), await readHashes(join(runFolder, FILES_NAME))];
  const damaged: string[] = [];
  for (const [name, hash] of recorded.flatMap((hashes) => [...hashes])) {
    const found = await hashFile(join(runFolder, name)).catch(() => null);
    if (found !== hash) damaged.push(name);
  }
  return damaged;
}

async function readHashes(path: string): Promise<TableHashes> {
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

function isTable(name: string): boolean {
  return name.endsWith('.parquet') || SUMMARIES.includes(name);
}

async function hashFiles(runFolder: string, isWanted: (name: string) => boolean): Promise<TableHashes> {
  const entries = await readdir(runFolder, { withFileTypes: true });
  const names = entries.flatMap((entry) => (entry.isFile() && isWanted(entry.name) ? [entry.name] : [])).sort();
  const hashes = new Map<string, string>();
  for (const name of names) hashes.set(name, await hashFile(join(runFolder, name)));
  return hashes;
}

async function writeHashes(path: string, hashes: TableHashes): Promise<TableHashes> {
  const lines = Array.from(hashes, ([name, hash]) => `${hash}  ${name}\n`);
  await writeFileAtomically(path, lines.join(''));
  return hashes;
}

/**
 * Names of the tables that differ, are missing or are extra; empty when both are the same.
 */
export function differingTables(recorded: TableHashes, recomputed: TableHashes): string[] {
  const names = new Set([...recorded.keys(), ...recomputed.keys()]);
  return [...names].filter((name) => recorded.get(name) !== recomputed.get(name)).sort();
}
