/**
 * From distinct trials to work: which tracks must be priced, and which trials share them.
 *
 * Read in this order: point-specs.ts (a point becomes engine specs), group-trials.ts (trials that agree on some
 * axes), make-plan.ts (the plan). A trial is a book (condor ladder and capital) with a hedge (layers and weights);
 * trials on one book share its condor track and, when they name the same layers, those too.
 */
export { groupTrials, type TrialGroups } from './group-trials.js';
export {
  BLOCK_SIZE,
  type Block,
  makePlan,
  type Plan,
  type PlannedBook,
  type PlannedHedge,
  plannedTrial,
} from './make-plan.js';
export {
  BOOK_AXES,
  CONDOR_AXES,
  condorSpecOf,
  HEDGE_AXES,
  type Hedge,
  type HedgeLayer,
  hedgeOf,
} from './point-specs.js';
