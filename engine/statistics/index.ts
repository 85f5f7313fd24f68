/**
 * From numbers per window to how sure we can be.
 *
 * Read in this order: quantile.ts, moments.ts and correlation.ts (simple-statistics over typed arrays), interval.ts and
 * wilson-interval.ts (shares), bootstrap-median.ts (the headline figure), stationary-bootstrap.ts with
 * politis-white-block-length.ts (dependent series), holm-adjust.ts (many claims at once), evidence.ts (from an
 * interval to a word). Whatever draws takes its generator as an argument (makeRandom of engine/math), so every
 * result is a function of its inputs.
 */
export * from './bootstrap-median.js';
export * from './correlation.js';
export * from './evidence.js';
export * from './holm-adjust.js';
export * from './interval.js';
export * from './moments.js';
export * from './politis-white-block-length.js';
export * from './quantile.js';
export * from './stationary-bootstrap.js';
export * from './wilson-interval.js';
