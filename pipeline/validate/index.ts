/**
 * What `sweep validate` does: the model held against published indices and real option chains.
 *
 * Indices: replications.ts (which, and what each reads), track-benchmark.ts (one of them), compare-levels.ts (the
 * figures), validate-benchmarks.ts (all that are at hand).
 */

export type { TrackedLevels, Tracking, TrackingRow } from './tracking-row.js';
export { type GivenBenchmark, validateBenchmarks } from './validate-benchmarks.js';
