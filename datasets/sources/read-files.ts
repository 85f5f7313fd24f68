import { InputError } from '../../engine/contracts/input-error.js';
import type { Observations } from '../schemas/index.js';
import { CHAIN_FORMATS, type ChainTable, readChain } from './chains/index.js';
import type { ContractSettles } from './contract-settles.js';
import { implausibleSettles, withoutSettles } from './implausible-settles.js';
import { baseName, type FileReport, type ImportReport } from './import-report.js';
import type { Reading } from './importer.js';
import { IMPORTERS, importerFor } from './importers.js';
import { listFiles } from './list-files.js';
import { type OpenedTable, openTables } from './open-tables.js';
import type { SourceFile } from './source-file.js';

/** A file that an importer read. */
interface ReadFile {
  readonly path: string;
  readonly sha256: string;
  /** Id of the importer or chain layout. */
  readonly importer: string;
  readonly reading: Reading;
}

/** A file that none did. */
interface LeftOutFile {
  readonly path: string;
  readonly leftOut: string;
  readonly copyOf?: string;
}

/**
 * Reads every file that some importer recognises, also those in archives.
 *
 * A file's copy, whatever its name, is read once, under the name that comes first. Settles that contradict everything
 * around them are refused.
 *
 * @param roots - folders, read with all folders in them, or single files
 * @throws InputError when there is nothing there, or nothing that any importer recognises
 */
export async function readFiles(
  roots: readonly string[],
): Promise<{ observations: Observations; report: ImportReport }> {
  const read = new Map<string, ReadFile>();
  const leftOut: LeftOutFile[] = [];
  for (const listed of listFiles(roots)) {
    for (const table of await openTables(listed)) addTable(table, read, leftOut);
  }
  const files = [...read.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  if (files.length === 0) {
    const known = [...IMPORTERS, ...CHAIN_FORMATS].map(({ title }) => title).join(', ');
    const where = roots.join(', ');
    throw new InputError(
      `${where}: must hold a file of a known format (${known}), got none in ${leftOut.length} files`,
    );
  }
  const observations = {
    series: files.flatMap(({ reading }) => reading.series),
    futures: refuseImplausible(files),
    settlements: files.flatMap(({ reading }) => reading.settlements),
    events: files.flatMap(({ reading }) => reading.events ?? []),
    chains: files.flatMap(({ reading }) => reading.chain ?? []),
  };
  const reports = [...files, ...leftOut].map(toReport).sort((a, b) => (a.path < b.path ? -1 : 1));
  return { observations, report: { files: reports } };
}

/**
 * Reads one table, unless a copy of it was read that has the earlier name: provenance names one of the two, and must
 * not depend on the folders they lie in.
 *
 * @param read - by hash; added to
 */
function addTable({ path, table }: OpenedTable, read: Map<string, ReadFile>, leftOut: LeftOutFile[]): void {
  if ('unreadable' in table) {
    leftOut.push({ path, leftOut: table.unreadable });
    return;
  }
  const reader = readerOf(table);
  if (reader === undefined) {
    leftOut.push({ path, leftOut: 'not recognised' });
    return;
  }
  const copy = read.get(table.sha256);
  if (copy !== undefined && baseName(copy.path) <= baseName(path)) {
    leftOut.push(copyOf(path, copy.path));
    return;
  }
  if (copy !== undefined) leftOut.push(copyOf(copy.path, path));
  read.set(table.sha256, { path, sha256: table.sha256, importer: reader.id, reading: reader.read() });
}

/** What reads a table, by its content; undefined when nothing does. */
function readerOf(table: SourceFile | ChainTable): { readonly id: string; read(): Reading } | undefined {
  if ('format' in table) return { id: table.format.id, read: () => chainReading(table) };
  const importer = importerFor(table);
  return importer && { id: importer.id, read: () => importer.read(table) };
}

function chainReading(table: ChainTable): Reading {
  const { chain, tally } = readChain(table);
  return { series: [], futures: [], settlements: [], chain, tally };
}

function copyOf(path: string, original: string): LeftOutFile {
  return { path, leftOut: `a copy of ${original}`, copyOf: original };
}

function refuseImplausible(files: readonly ReadFile[]): ContractSettles[] {
  const refused = new Map<ContractSettles, Set<number>>();
  for (const { contract, index } of implausibleSettles(files.flatMap(({ reading }) => reading.futures))) {
    refused.set(contract, (refused.get(contract) ?? new Set()).add(index));
  }
  const kept: ContractSettles[] = [];
  for (const { reading } of files) {
    for (const contract of reading.futures) {
      const indices = refused.get(contract) ?? new Set();
      for (const index of indices) {
        const doubt = { day: contract.days[index], column: 'settle', value: contract.settles[index] };
        reading.tally.refuse(contract.lines[index], 'settle contradicts the days and contracts beside it', doubt);
      }
      if (indices.size < contract.days.length) kept.push(withoutSettles(contract, indices));
    }
  }
  return kept;
}

function toReport(file: ReadFile | LeftOutFile): FileReport {
  if ('leftOut' in file) {
    const { path, leftOut, copyOf: original = null } = file;
    return {
      path,
      sha256: '',
      copyOf: original,
      importer: null,
      leftOut,
      rowsIn: 0,
      rowsKept: 0,
      refused: [],
      remarks: [],
    };
  }
  const { tally } = file.reading;
  return {
    path: file.path,
    sha256: file.sha256,
    copyOf: null,
    importer: file.importer,
    leftOut: null,
    rowsIn: tally.rows,
    rowsKept: tally.kept,
    refused: tally.refusals,
    remarks: tally.remarks,
  };
}
