// Claims: a ledger in YAML -> checked definitions -> those a sweep is held against. Nothing is judged here.
//
// Reading order: claim-definition.ts and claim-metrics.ts (what a claim is), parse-claims.ts with read-figure.ts and
// read-windows.ts (ledger -> definitions, with the same messages as grids have), choose-claims.ts (the ones that a grid asks for, and whether what it expects of them can be asked),
// statements-of.ts (a claim with and without its conditions).
//
// To add a claim: a few lines in grids/claims/alvh.yaml. To add a condition to one: an axis in its conditions.
export { chooseClaims } from './choose-claims.js';
export { ANY_READING, type ClaimDefinition, type ClaimScope } from './claim-definition.js';
export {
  type ClaimMetric,
  type ClaimMetricName,
  type ClaimStatistic,
  claimMetricNames,
  claimMetrics,
  claimStatistics,
  metricOf,
} from './claim-metrics.js';
export { parseClaims } from './parse-claims.js';
export { statementsOf } from './statements-of.js';
