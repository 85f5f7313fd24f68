import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type ChainTable, openChainBytes, openChainFile, openChainRows } from './chains/index.js';
import { isParquet, isZip, parquetRows, zipMembers } from './containers/index.js';
import type { ListedFile } from './list-files.js';
import { OPENING_ROWS, type SourceFile, toSourceFile } from './source-file.js';

/** A file, or one in an archive, that may hold a table. */
export interface OpenedTable {
  /** Path below the imported folder; of one in an archive, with the archive as a folder. */
  readonly path: string;
  readonly table: SourceFile | ChainTable | { readonly unreadable: string };
}

const TABLE_FILE = /\.(csv|txt)(\.gz)?$/i;
const CONTAINER_FILE = /\.(zip|parquet)$/i;
const NOT_RECOGNISED = { unreadable: 'not recognised' };

/**
 * The tables in a file: itself, or the files in its archive.
 *
 * Only names that can be a table's are opened, so that a folder may hold anything else of any size; what is in them is
 * told by the first bytes. An archive within an archive is not opened.
 */
export async function openTables({ location, path }: ListedFile): Promise<OpenedTable[]> {
  if (!TABLE_FILE.test(path) && !CONTAINER_FILE.test(path)) return [{ path, table: NOT_RECOGNISED }];
  let bytes: Uint8Array;
  try {
    // Chains may be larger than memory holds as text.
    const chain = TABLE_FILE.test(path) ? openChainFile(location, path) : undefined;
    if (chain !== undefined) return [{ path, table: chain }];
    bytes = readFileSync(location);
  } catch (error) {
    return [{ path, table: { unreadable: `cannot be read (${(error as NodeJS.ErrnoException).code})` } }];
  }
  if (isZip(bytes)) return zipTables(path, bytes);
  if (isParquet(bytes)) return [{ path, table: await parquetTable(path, location, bytes) }];
  return [{ path, table: CONTAINER_FILE.test(path) ? { unreadable: 'damaged file' } : toSourceFile(path, bytes) }];
}

function zipTables(path: string, bytes: Uint8Array): OpenedTable[] {
  const members = zipMembers(bytes);
  if ('unreadable' in members) return [{ path, table: members }];
  return members
    .filter(({ name }) => !isHidden(name))
    .map(({ name, read }) => {
      const inside = `${path}/${name.replaceAll('\\', '/')}`;
      if (!TABLE_FILE.test(name)) return { path: inside, table: NOT_RECOGNISED };
      const plain = read();
      if ('unreadable' in plain) return { path: inside, table: plain };
      return { path: inside, table: openChainBytes(inside, plain) ?? toSourceFile(inside, plain) };
    });
}

/** Names that begin with a dot, and what macOS adds to archives. */
function isHidden(name: string): boolean {
  return name.split(/[/\\]/).some((part) => part.startsWith('.') || part === '__MACOSX');
}

async function parquetTable(path: string, location: string, bytes: Uint8Array): Promise<OpenedTable['table']> {
  const rows = await parquetRows(location);
  if ('unreadable' in rows) return rows;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const chain = openChainRows(path, sha256, rows);
  if (chain !== undefined) return chain;
  return {
    path,
    name: path.slice(path.lastIndexOf('/') + 1).replace(/\.parquet$/i, ''),
    sha256,
    opening: rows.slice(0, OPENING_ROWS),
    rows,
  };
}
