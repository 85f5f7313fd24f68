import type { Day } from '../../engine/contracts/calendar-date.js';
import type { ChainColumns } from './chain-columns.js';
import type { EventKind } from './events-schema.js';
import type { ObservedColumn } from './market-schema.js';

/** The file that observations were read from. */
export interface ObservationSource {
  /** Who published it, the key of the precedence table (datasets/build/precedence.ts), e.g. `cboe`, `fred`, `cfe`. */
  readonly vendor: string;
  /** Base name, never a path: a dataset must not depend on the machine that made it. */
  readonly file: string;
  /** Of the file's bytes, 64 hexadecimal digits; empty for a simulation. */
  readonly sha256: string;
  /** `modelled` when no vendor's file but a simulation gave the values, which are then labelled so. */
  readonly kind?: 'modelled';
}

/** What one file says about one market column, in that column's unit. */
export interface ObservedSeries {
  readonly column: ObservedColumn;
  /** Strictly ascending; only days that have a value [days since 1970-01-01]. */
  readonly days: Int32Array;
  /** Finite, beside `days`. `rate` is already continuous, prices before a rescaling are already rescaled. */
  readonly values: Float64Array;
  readonly source: ObservationSource;
}

/** Daily settles of one monthly VX contract from one file. */
export interface ObservedFutures {
  /** Final settlement date [days since 1970-01-01]. */
  readonly expiration: Day;
  /** Strictly ascending; only days that have a settle [days since 1970-01-01]. */
  readonly days: Int32Array;
  /** Positive, beside `days` [volatility points]. */
  readonly settles: Float64Array;
  readonly source: ObservationSource;
}

/** Value at which the VIX options and futures of one expiration settled. */
export interface FinalSettlement {
  readonly expiration: Day;
  /** [volatility points] */
  readonly value: number;
  readonly source: ObservationSource;
}

/** Announcements of one kind from one file. */
export interface ObservedEvents {
  readonly kind: EventKind;
  /** Strictly ascending, by the New York calendar [days since 1970-01-01]. */
  readonly days: Int32Array;
  /** What was announced, beside `days`. */
  readonly names: readonly string[];
  readonly source: ObservationSource;
}

/** What one file says about option chains: rows ascend by day, root, expiration, type, strike, none twice. */
export interface ObservedChain {
  readonly columns: ChainColumns;
  /** Option roots, e.g. `SPXW`, in the order in which `columns.roots` numbers them. */
  readonly roots: readonly string[];
  readonly source: ObservationSource;
}

/** Everything that was read from vendors' files; `buildDataset` makes complete tables of it. */
export interface Observations {
  readonly series: readonly ObservedSeries[];
  readonly futures: readonly ObservedFutures[];
  readonly settlements: readonly FinalSettlement[];
  readonly events?: readonly ObservedEvents[];
  readonly chains?: readonly ObservedChain[];
}
