import { statSync } from 'node:fs';
import { type ListedFile, listFiles } from '../sources/list-files.js';
import { openTables } from '../sources/open-tables.js';
import type { BenchmarkLevels } from './benchmark-levels.js';
import { namesBenchmarks, readLevels } from './read-levels.js';

/** A century of thirty daily indices is a tenth of it; larger files hold option chains. */
const LARGEST_FILE_BYTES = 50_000_000;

/**
 * The levels of every known index in some files and folders.
 *
 * Where several files hold one, the one with most days is kept, then the one that ends last, then the first by name: a
 * daily history is better than a monthly table.
 */
export async function importBenchmarks(paths: readonly string[]): Promise<BenchmarkLevels[]> {
  const best = new Map<string, BenchmarkLevels>();
  for (const listed of listFiles(paths)) {
    for (const levels of await levelsIn(listed)) {
      const known = best.get(levels.name);
      if (known === undefined || isBetter(levels, known)) best.set(levels.name, levels);
    }
  }
  // Not by the order of the files: the same files give the same bytes.
  return [...best.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function levelsIn(listed: ListedFile): Promise<BenchmarkLevels[]> {
  if (statSync(listed.location).size > LARGEST_FILE_BYTES) return [];
  const tables = await openTables(listed);
  return tables.flatMap(({ table }) => {
    // The first rows name the indices of the columns, so most files need not be read further.
    if ('unreadable' in table || 'format' in table || !namesBenchmarks(table.opening, table.name)) return [];
    return readLevels(table.rows, table.name);
  });
}

function isBetter(levels: BenchmarkLevels, known: BenchmarkLevels): boolean {
  if (levels.days.length !== known.days.length) return levels.days.length > known.days.length;
  const [ends, knownEnds] = [levels, known].map(({ days }) => days[days.length - 1]);
  return ends !== knownEnds ? ends > knownEnds : levels.file < known.file;
}
