import type { Day } from '../../engine/contracts/calendar-date.js';
import type { Disagreement, ObservedColumn } from '../schemas/index.js';
import type { ChainReport } from './build-chains.js';

/** Rows that the observations would have given but the table does not have. */
export interface DroppedRows {
  readonly from: Day;
  readonly to: Day;
  readonly count: number;
  readonly reason: string;
}

/** Files that gave a column, best first; the others gave nothing that a better one had not. */
export interface ColumnSources {
  readonly column: ObservedColumn;
  /** `vendor:file`, and how many rows it gave. */
  readonly sources: readonly { readonly source: string; readonly rows: number }[];
}

/** What `buildDataset` did with the observations, for the importer to print. */
export interface BuildReport {
  readonly firstDay: Day;
  readonly lastDay: Day;
  readonly days: number;
  readonly futuresRows: number;
  /** Futures rows whose settle a model gave. */
  readonly futuresModelled: number;
  /** Rows of the events table. */
  readonly events: number;
  /** Days with a close on which the calendar knows no session. */
  readonly refusedDays: readonly Day[];
  /** Sessions inside the table's span on which no file has a close. */
  readonly missingDays: readonly Day[];
  readonly dropped: readonly DroppedRows[];
  readonly columns: readonly ColumnSources[];
  /** Days on which two files say different things, the first ones. */
  readonly disagreements: readonly Disagreement[];
  /** Expirations in the futures files that are no monthly ones (weeklies), ascending. */
  readonly ignoredExpirations: readonly Day[];
  readonly warmUpUntil: Day | null;
  /** Null when no file had option quotes. */
  readonly chains: ChainReport | null;
}
