/**
 * All the defensible choices at once, instead of the one that was published.
 *
 * factor.ts says what an axis is to a set of trials. specification-curve.ts orders their figures,
 * variance-decomposition.ts says which axes move them, neighbour-stability.ts whether a result survives one step along
 * an axis.
 */
export type { Factor } from './factor.js';
export * from './neighbour-stability.js';
export * from './specification-curve.js';
export * from './variance-decomposition.js';
