import type { Day } from '../../engine/contracts/calendar-date.js';
import type { MarketColumn } from './market-schema.js';

/** The file that observations were read from. */
export interface ObservationSource {
  /** Who published it, the key of the precedence table (datasets/build/precedence.ts), e.g. `cboe`, `fred`, `cfe`. */
  readonly vendor: string;
  /** Base name, never a path: a dataset must not depend on the machine that made it. */
  readonly file: string;
  /** Of the file's bytes, 64 hexadecimal digits. */
  readonly sha256: string;
}

/** What one file says about one market column, in that column's unit. */
export interface ObservedSeries {
  readonly column: MarketColumn;
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

/** Everything that was read from vendors' files; `buildDataset` makes complete tables of it. */
export interface Observations {
  readonly series: readonly ObservedSeries[];
  readonly futures: readonly ObservedFutures[];
  readonly settlements: readonly FinalSettlement[];
}
