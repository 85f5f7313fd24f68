/**
 * What is traded and when: condor ladders and layers of VIX calls walked through a market.
 *
 * Read in this order: specs.ts (what can be asked), select-strike.ts and iron-condor.ts (choosing contracts),
 * entry-schedule.ts, condor-track.ts and condor-ladder.ts (the short book), layer/ (one call under a layer's
 * rules), size-layer.ts (how many calls: the four readings of 4/4/2).
 */
export * from './calls-per-unit.js';
export * from './condor-entry.js';
export * from './condor-ladder.js';
export * from './condor-track.js';
export * from './entry-schedule.js';
export * from './iron-condor.js';
export * from './layer/index.js';
export * from './select-strike.js';
export * from './size-layer.js';
export * from './specs.js';
