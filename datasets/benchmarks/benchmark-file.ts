import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Table, tableToIPC, Utf8, vectorFromArray } from 'apache-arrow';
import { InputError } from '../../engine/contracts/input-error.js';
import { readArrow } from '../store/read-arrow.js';
import { BENCHMARK_NAMES, type BenchmarkLevels } from './benchmark-levels.js';

/** Lies beside a dataset's tables and is no part of its identity: no result depends on it. */
export const BENCHMARKS_FILE = 'benchmarks.arrow';

/** Writes levels into a dataset's folder, one row per index and day; nothing when there are none. */
export function writeBenchmarks(folder: string, benchmarks: readonly BenchmarkLevels[]): void {
  if (benchmarks.length === 0) return;
  const rows = benchmarks.flatMap(({ name, days, levels, file }) =>
    Array.from(days, (day, index) => ({ name, file, day, level: levels[index] })),
  );
  // Plain text, not a dictionary: Arrow numbers dictionaries per process, and the numbers get into the bytes.
  const table = new Table({
    benchmark: vectorFromArray(
      rows.map(({ name }) => name),
      new Utf8(),
    ),
    file: vectorFromArray(
      rows.map(({ file }) => file),
      new Utf8(),
    ),
    day: vectorFromArray(Int32Array.from(rows, ({ day }) => day)),
    level: vectorFromArray(Float64Array.from(rows, ({ level }) => level)),
  });
  writeFileSync(join(folder, BENCHMARKS_FILE), tableToIPC(table, 'file'));
}

/**
 * Reads the levels beside a dataset, in the order of `BENCHMARK_NAMES`.
 *
 * @returns empty when it has none
 * @throws InputError when the file is no table of levels
 */
export function readBenchmarks(folder: string): BenchmarkLevels[] {
  const path = join(folder, BENCHMARKS_FILE);
  if (!existsSync(path)) return [];
  try {
    const table = readArrow(readFileSync(path));
    const names = [...(table.getChild('benchmark') ?? [])] as string[];
    const files = [...(table.getChild('file') ?? [])] as string[];
    const days = table.getChild('day')?.toArray() as Int32Array;
    const levels = table.getChild('level')?.toArray() as Float64Array;
    return BENCHMARK_NAMES.flatMap((name) => {
      const from = names.indexOf(name);
      const to = names.lastIndexOf(name) + 1;
      return from < 0 ? [] : [{ name, file: files[from], days: days.slice(from, to), levels: levels.slice(from, to) }];
    });
  } catch {
    throw new InputError(`${path}: must be a table of benchmark levels, got another file; import the data again`);
  }
}
