// Grid: YAML text -> Grid (literal) -> Sweep (checked) -> ExpandedSweep (distinct trials with ids).
export type { ExpandedAxis, ExpandedSweep } from './expanded-sweep.js';
export type {
  Expectation,
  HeatmapRequest,
  Located,
  Period,
  Sweep,
  SweepBranch,
  SweepFactor,
  WindowKind,
} from './sweep.js';
// To come, with these signatures:
//   parseGrid(text: string, fileName: string): Grid
//   resolveGrid(grid: Grid): Sweep
//   expandSweep(sweep: Sweep): ExpandedSweep
//   pointAt(expanded: ExpandedSweep, trial: number): Point
//   trialId(point: Point): string
//   sweepIdentity(sweep: Sweep): string      canonical JSON without positions, for the run's hash
