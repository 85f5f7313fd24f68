/**
 * Levels of published strategy indices: what a replication is compared with. No trial ever sees them.
 *
 * Read benchmark-levels.ts (what one is), read-levels.ts (columns found by name in anybody's table), then
 * import-benchmarks.ts (all that an imported folder holds) and benchmark-file.ts (how they lie beside a dataset).
 */
export { BENCHMARKS_FILE, readBenchmarks, writeBenchmarks } from './benchmark-file.js';
export { BENCHMARK_NAMES, type BenchmarkLevels, type BenchmarkName } from './benchmark-levels.js';
export { importBenchmarks } from './import-benchmarks.js';
export { readBenchmarkFile } from './read-benchmark-file.js';
export { levelsOf, namesBenchmarks, readLevels } from './read-levels.js';
