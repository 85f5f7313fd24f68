/**
 * All the defensible choices at once, instead of the one that was published.
 *
 * factor.ts says what an axis is to a set of trials. specification-curve.ts orders their figures,
 * variance-decomposition.ts says which axes move them; find-neighbours.ts (by trial-index.ts) finds the trials one step
 * away and neighbour-stability.ts says whether a result survives that step.
 */
export type { Factor } from './factor.js';
export * from './find-neighbours.js';
export * from './neighbour-stability.js';
export * from './specification-curve.js';
export * from './variance-decomposition.js';
