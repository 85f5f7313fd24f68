import type { CountedReason } from './row-tally.js';

/** What became of one file. */
export interface FileReport {
  /** Path below the imported folder. */
  readonly path: string;
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

/** What became of every file of an imported folder, by path. */
export interface ImportReport {
  readonly files: readonly FileReport[];
}
