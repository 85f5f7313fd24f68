import type { FieldRow } from './field-row.js';
import type { QuoteDraft } from './quote-draft.js';

/** How many contracts one row of a file can hold: a call and a put of the same strike. */
export type ContractsPerRow = 1 | 2;

/**
 * Reads one row into drafts.
 *
 * Drafts come blank. Text where a number or date belongs sets the row's fault, which the caller looks at; what a
 * contract's numbers must hold is the caller's to check too.
 *
 * @param drafts - one per contract of the row, to be filled in order
 */
export type ChainRowReader = (row: FieldRow, drafts: readonly QuoteDraft[]) => void;

/** Finds a column by its name in lower case; -1 when the file has none of that name. */
export type ColumnFinder = (name: string) => number;

/** One vendor's layout of option chains. */
export interface ChainFormat {
  /** Kebab-case, unique; what reports call the format. */
  readonly id: string;
  /** What the format is, for people. */
  readonly title: string;
  readonly vendor: string;
  /** Names that a header must have, in lower case; no other format has all of them. */
  readonly columns: readonly string[];
  readonly contractsPerRow: ContractsPerRow;
  /**
   * @param path - of the file, for the few layouts that do not say inside what they quote or when
   */
  makeReader(column: ColumnFinder, path: string): ChainRowReader;
}

/** 0 for a call, 1 for a put, NaN for neither: `C`, `p`, `call`, `Put`. */
export function parseRight(text: string): number {
  switch (text.toLowerCase()) {
    case 'c':
    case 'call':
      return 0;
    case 'p':
    case 'put':
      return 1;
    default:
      return Number.NaN;
  }
}
