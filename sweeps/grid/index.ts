// Grid: the YAML that people edit -> the distinct trials of a sweep. Pure; nothing here opens a file but write-grid-schema.
//
// Reading order, along the way of the data: literal.ts and parse-yaml.ts (YAML with places), parse-grid.ts (text -> Grid),
// resolve-grid.ts (Grid -> Sweep, everything checked; its parts are read-fixed, read-axis, read-factors, combine-factors,
// read-branches, check-conflicts, read-settings, read-regimes, read-claim-settings, read-histories), sweep.ts (what comes out), expand-sweep.ts
// (Sweep -> ExpandedSweep: distinct points by column; point-columns, settle-codes), trial-id.ts (what an id is),
// trial-ids.ts (the ids of a sweep), axis-lookup.ts (what an axis comes to at a trial).
// grid-schema.ts, with axis-schemas.ts, makes the JSON Schema that editors complete and check grids with.
export { type AxisLookup, axisLookup } from './axis-lookup.js';
export { expandSweep, pointAt } from './expand-sweep.js';
export type { ExpandedAxis, ExpandedSweep, TrialSet } from './expanded-sweep.js';
export { Faults } from './faults.js';
export { gridSchemaText, makeGridSchema } from './grid-schema.js';
export { entryOf, givenOf, type Literal, type LiteralEntry, type LiteralMap, type Place, whereOf } from './literal.js';
export {
  frictions,
  isStoredKind,
  type RegimeName,
  readings,
  regimeNames,
  type StoredKind,
  type SummarizedKind,
  storedKinds,
  verdictWords,
  type WhenMissing,
  type WindowKind,
  windowKinds,
} from './names.js';
export { suggestion } from './nearest-name.js';
export * from './new-grid.js';
export { type Grid, parseGrid } from './parse-grid.js';
export { parseYaml } from './parse-yaml.js';
export { readSweptValues } from './read-axis.js';
export { asMap, checkKeys, readEntry, readList, readValue } from './read-entries.js';
export type { ResampleRequest, SimulateRequest } from './read-histories.js';
export { readDay } from './read-settings.js';
export { type BandedRegime, nameOfRegime, type RegimeRequest } from './regime-request.js';
export { gridKeys, resolveGrid } from './resolve-grid.js';
export { keepTrials, selectTrials } from './select-trials.js';
export type { Expectation, HeatmapRequest, Located, Period, Sweep, SweepBranch, SweepFactor } from './sweep.js';
export { sweepIdentity } from './sweep-identity.js';
export { textDomain } from './text-domain.js';
export { trialId } from './trial-id.js';
export { TrialIds } from './trial-ids.js';
export { whereSet } from './where-set.js';
