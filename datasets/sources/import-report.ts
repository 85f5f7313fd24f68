import type { CountedReason, Disagreement, FileRecord, ImportRecord } from '../schemas/index.js';

/** What became of one file. */
export interface FileReport extends Omit<FileRecord, 'file'> {
  /** Path below the imported folder. */
  readonly path: string;
  /** Path of the file of which this is a copy; null when it is none. */
  readonly copyOf: string | null;
}

/** What became of every imported file, by path. */
export interface ImportReport {
  readonly files: readonly FileReport[];
}

/**
 * The report as it is kept with the dataset: the same for the same files, in whatever folders and order they lay.
 *
 * @param disagreements - between the files, by `buildDataset`
 * @param accepted - rules whose errors were accepted
 */
export function toImportRecord(
  { files }: ImportReport,
  disagreements: readonly Disagreement[],
  accepted: readonly string[],
): ImportRecord {
  const records = files
    .filter(({ copyOf }) => copyOf === null)
    .map(({ path, copyOf: _, ...file }) => ({
      file: baseName(path),
      ...file,
      refused: file.refused.map(withoutFolder),
      remarks: file.remarks.map(withoutFolder),
    }));
  records.sort((a, b) => compareText(sortKey(a), sortKey(b)));
  return { files: records, disagreements, accepted: [...new Set(accepted)].sort() };
}

/** The last part of a path with forward slashes. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function sortKey({ file, sha256, leftOut }: FileRecord): string {
  return `${file}\n${sha256}\n${leftOut}`;
}

function withoutFolder(counted: CountedReason): CountedReason {
  return { ...counted, first: baseName(counted.first) };
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
