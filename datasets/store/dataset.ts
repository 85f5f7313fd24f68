import type { Table } from 'apache-arrow';
import type { Day } from '../../engine/contracts/calendar-date.js';
import type { Market } from '../../engine/contracts/market.js';
import type { ObservedColumn, ProvenanceSpan } from '../schemas/index.js';
import type { SharedMarket } from './shared-market.js';

/** The tables that make a dataset. */
export interface DatasetTables {
  readonly market: Table;
  readonly futures: Table;
  /** Absent when no file had an announcement. */
  readonly events?: Table;
  /** Absent when no file had option quotes. */
  readonly chains?: Table;
}

/** A column with a provenance: of the market table, or `futures` for the settles. */
export type DatasetColumn = ObservedColumn | 'futures';

/** A dataset as opened: checked, complete, in shared memory. */
export interface Dataset {
  readonly name: string;
  /** sha256 over the bytes of the tables in the order market, futures, events, chains, 64 hexadecimal digits. */
  readonly hash: string;
  /** Folder that it was read from. */
  readonly folder: string;
  readonly tables: DatasetTables;
  /** The engine's view; its columns lie in `shared`. */
  readonly market: Market;
  readonly shared: SharedMarket;
  /** Per futures row of `market.vixFutures`: 1 where the settle is a model's. */
  readonly futuresModelled: Uint8Array;
  /** Where each column's values came from; `futures` is the settle column of the futures table. */
  readonly provenance: ReadonlyMap<DatasetColumn, readonly ProvenanceSpan[]>;
  /** Columns, and `futures`, that a model filled on at least one day, in table order. */
  readonly modelledColumns: readonly DatasetColumn[];
  readonly firstDay: Day;
  readonly lastDay: Day;
  /** Last day of the history that the VIX model needs before its values can be traded; null when VIX is observed. */
  readonly warmUpUntil: Day | null;
  /** Whether a model gave the VIX on any trading day from one day to another, both included. */
  vixIsModelled(from: Day, to: Day): boolean;
}
