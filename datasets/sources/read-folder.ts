import { readFileSync } from 'node:fs';
import { InputError } from '../../engine/contracts/input-error.js';
import type { Observations } from '../schemas/index.js';
import type { ContractSettles } from './contract-settles.js';
import { implausibleSettles, withoutSettles } from './implausible-settles.js';
import type { FileReport, ImportReport } from './import-report.js';
import type { Importer, Reading } from './importer.js';
import { type ListedFile, listFiles } from './list-files.js';
import { IMPORTERS, importerFor } from './registry.js';
import { toSourceFile } from './source-file.js';

const TABLE_FILE = /\.(csv|txt)(\.gz)?$/i;

/** A file that an importer read. */
interface ReadFile {
  readonly path: string;
  readonly importer: Importer;
  readonly reading: Reading;
}

/** A file that none did. */
interface LeftOutFile {
  readonly path: string;
  readonly leftOut: string;
}

/**
 * Reads every file of a folder that some importer recognises.
 *
 * A file's copy, whatever its name, is read once. Settles that contradict everything around them are refused.
 *
 * @param root - a folder, read with all folders in it, or a single file
 * @throws InputError when there is nothing there, or nothing that any importer recognises
 */
export function readFolder(root: string): { observations: Observations; report: ImportReport } {
  const firstPaths = new Map<string, string>();
  const files = listFiles(root).map((file) => readFile(file, firstPaths));
  const read = files.filter((file): file is ReadFile => 'reading' in file);
  if (read.length === 0) {
    const known = IMPORTERS.map(({ title }) => title).join(', ');
    throw new InputError(`${root}: must hold a file of a known format (${known}), got none in ${files.length} files`);
  }
  const observations = {
    series: read.flatMap(({ reading }) => reading.series),
    futures: refuseImplausible(read),
    settlements: read.flatMap(({ reading }) => reading.settlements),
  };
  return { observations, report: { files: files.map(toReport) } };
}

/** @param firstPaths - path of the first file of each content, by its hash; added to */
function readFile({ location, path }: ListedFile, firstPaths: Map<string, string>): ReadFile | LeftOutFile {
  if (!TABLE_FILE.test(path)) return { path, leftOut: 'not recognised' };
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(location);
  } catch (error) {
    return { path, leftOut: `cannot be read (${(error as NodeJS.ErrnoException).code})` };
  }
  const file = toSourceFile(path, bytes);
  if ('unreadable' in file) return { path, leftOut: file.unreadable };
  const importer = importerFor(file);
  if (importer === undefined) return { path, leftOut: 'not recognised' };
  const first = firstPaths.get(file.sha256);
  if (first !== undefined) return { path, leftOut: `a copy of ${first}` };
  firstPaths.set(file.sha256, path);
  return { path, importer, reading: importer.read(file) };
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
        reading.tally.refuse(contract.lines[index] as number, 'settle contradicts the days and contracts beside it');
      }
      if (indices.size < contract.days.length) kept.push(withoutSettles(contract, indices));
    }
  }
  return kept;
}

function toReport(file: ReadFile | LeftOutFile): FileReport {
  if ('leftOut' in file) {
    return { ...file, importer: null, rowsIn: 0, rowsKept: 0, refused: [], remarks: [] };
  }
  const { tally } = file.reading;
  return {
    path: file.path,
    importer: file.importer.id,
    leftOut: null,
    rowsIn: tally.rows,
    rowsKept: tally.kept,
    refused: tally.refusals,
    remarks: tally.remarks,
  };
}
