/**
 * What `sweep validate` does: the model held against published indices and real option chains.
 *
 * Indices: replications.ts (which, and what each reads), track-benchmark.ts (one of them), compare-levels.ts (the
 * figures), validate-benchmarks.ts (all that are at hand). Chains: chains/. Where the surface's and the friction's
 * numbers come from: calibration/. What no surface may do: check-arbitrage.ts. What is printed and written:
 * format-validation.ts, tracking-figure.ts, validation-page.ts.
 */
export {
  calibrateFriction,
  calibrateSurfaces,
  type FrictionFit,
  type SurfaceCalibration,
} from './calibration/index.js';
export { type ChainRow, compareChains, readSamples } from './chains/index.js';
export { type ArbitrageCount, countArbitrage } from './check-arbitrage.js';
export { replicationSettings } from './replication-settings.js';
export { replicationTitle } from './replications.js';
export { trackingFigure } from './tracking-figure.js';
export type { TrackedLevels, Tracking, TrackingRow } from './tracking-row.js';
export { type GivenBenchmark, validateBenchmarks } from './validate-benchmarks.js';
export { writeValidationPage } from './write-validation-page.js';
