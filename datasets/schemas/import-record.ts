import { InputError } from '../../engine/contracts/input-error.js';

/** A row that held a value which was not believed. */
export interface DoubtfulRow {
  readonly line: number;
  /** ISO date; null when the row's date could not be read. */
  readonly day: string | null;
  readonly column: string;
  /** As a number where it was one, else as the text of the file. */
  readonly value: number | string;
}

/** How many rows went one way, and the first of them. */
export interface CountedReason {
  readonly reason: string;
  readonly count: number;
  /** `file:line` of the first such row. */
  readonly first: string;
  /** The first of the rows whose value was not believed; absent where the rows had no value to believe. */
  readonly rows?: readonly DoubtfulRow[];
}

/** What became of one file. */
export interface FileRecord {
  /** Base name, never a path: a dataset must not depend on the machine that made it. */
  readonly file: string;
  /** Of the file's bytes, 64 hexadecimal digits; empty when the file was not read. */
  readonly sha256: string;
  /** Id of the importer that read it; null when none did. */
  readonly importer: string | null;
  /** Why no importer read it; null when one did. */
  readonly leftOut: string | null;
  /** Data rows: all but the header, what stands above it, and blank lines. */
  readonly rowsIn: number;
  readonly rowsKept: number;
  /** The other rows by reason, the commonest first. */
  readonly refused: readonly CountedReason[];
  /** Kept rows of which not everything was used, by reason. */
  readonly remarks: readonly CountedReason[];
}

/** A day on which two files say different things. */
export interface Disagreement {
  /** Market column, or `settle` with the contract's expiration. */
  readonly column: string;
  /** ISO date. */
  readonly day: string;
  /** What is used, and the file that has it. */
  readonly value: number;
  readonly file: string;
  readonly otherValue: number;
  readonly otherFile: string;
}

/** What became of the files that a dataset was made of, kept beside its tables. */
export interface ImportRecord {
  /** By name, then hash; a file's copies are left out. */
  readonly files: readonly FileRecord[];
  /** Days on which two of the files say different things, the first ones. */
  readonly disagreements?: readonly Disagreement[];
  /** Rules whose errors the maker of the dataset accepted, ascending. */
  readonly accepted: readonly string[];
}

/** Name of the record in a dataset's folder. */
export const IMPORT_RECORD_FILE = 'import-report.json';

/** The record as text; the same record gives the same text. */
export function encodeImportRecord(record: ImportRecord): string {
  return `${JSON.stringify(record, null, 1)}\n`;
}

/**
 * Reads what `encodeImportRecord` wrote.
 *
 * @param where - names the file in the error
 * @throws InputError when the text is not a record
 */
export function decodeImportRecord(text: string, where: string): ImportRecord {
  let record: Partial<ImportRecord> | null = null;
  try {
    record = JSON.parse(text);
  } catch {
    // Falls through to the same fault as JSON of another shape.
  }
  if (!Array.isArray(record?.files) || !Array.isArray(record.accepted)) {
    throw new InputError(`${where}: must be the report of an import, got ${text.slice(0, 60)}; import the data again`);
  }
  return record as ImportRecord;
}
