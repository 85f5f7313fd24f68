// Claims: a ledger's YAML -> checked definitions, and which trials are in a claim's scope.
export type { ClaimDefinition } from './claim-definition.js';
// To come, with these signatures:
//   parseClaims(text: string, fileName: string): readonly ClaimDefinition[]
//   chooseClaims(sweep: Sweep, ledger: readonly ClaimDefinition[]): readonly ClaimDefinition[]   also checks expect: and heatmaps:
//   isInScope(claim: ClaimDefinition, point: Point): boolean
//   trialsInScope(claim: ClaimDefinition, expanded: ExpandedSweep): Int32Array                  indices
