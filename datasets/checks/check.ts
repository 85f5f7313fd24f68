import type { ImportRecord, ProvenanceSpan } from '../schemas/index.js';
import type { DatasetColumn, DatasetTables } from '../store/index.js';
import type { Finding } from './finding.js';

/** A dataset as the checks see it: tables that keep their schemas, whatever their values. */
export interface CheckSubject {
  readonly tables: DatasetTables;
  /** What became of the files; null where none were imported. */
  readonly record: ImportRecord | null;
  /** Where each column's values came from. */
  readonly provenance: ReadonlyMap<DatasetColumn, readonly ProvenanceSpan[]>;
}

/** One rule that a dataset must keep. */
export interface Check {
  /** Kebab-case, unique in the registry; what `--accept` takes. */
  readonly rule: string;
  /** What must hold, for people. */
  readonly title: string;
  find(subject: CheckSubject): Finding[];
}
