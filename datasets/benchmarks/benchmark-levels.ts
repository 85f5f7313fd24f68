/** Indices that the engine can rebuild, and the S&P 500 with dividends, which some of them hold. */
export const BENCHMARK_NAMES = [
  'CNDR',
  'VXTH',
  'SPVXSTR',
  'SPVXMTR',
  'PUT',
  'BXM',
  'PPUT',
  'CLL',
  'BFLY',
  'SPXT',
] as const;

export type BenchmarkName = (typeof BENCHMARK_NAMES)[number];

/** Closing levels of one index from one file. */
export interface BenchmarkLevels {
  readonly name: BenchmarkName;
  /** Strictly ascending, days with a session only [days since 1970-01-01]. */
  readonly days: Int32Array;
  /** > 0, beside `days` [index points]. */
  readonly levels: Float64Array;
  /** File name without folders. */
  readonly file: string;
}
