/**
 * From numbers per window to how sure we can be.
 *
 * Read in this order: quantile.ts, moments.ts and correlation.ts (simple-statistics over typed arrays), interval.ts and
 * wilson-interval.ts (shares of independent windows), median-interval.ts and bootstrap-median.ts (the headline figure),
 * stationary-bootstrap.ts with politis-white-block-length.ts and bootstrap-rate.ts (dependent series),
 * dependent-rate-interval.ts on long-run-variance.ts and student-quantile.ts (the interval that covers for them),
 * resampling-intervals.ts (what resampled histories say), evidence.ts (from an interval to a word), significance.ts and holm-adjust.ts (how sure that word is, and when many claims are
 * judged at once), reproduction.ts (a word where there is one window only). overfitting/ asks whether the best
 * trial was tuned, multiverse/ what all trials say. Whatever draws takes its generator as an argument (makeRandom of
 * engine/math), so every result is a function of its inputs.
 */
export * from './bootstrap-median.js';
export * from './bootstrap-median-difference.js';
export * from './bootstrap-rate.js';
export * from './correlation.js';
export * from './dependent-rate-interval.js';
export * from './evidence.js';
export * from './holm-adjust.js';
export * from './interval.js';
export * from './long-run-variance.js';
export * from './mean-interval.js';
export * from './median-interval.js';
export * from './moments.js';
export * from './multiverse/index.js';
export * from './overfitting/index.js';
export * from './politis-white-block-length.js';
export * from './quantile.js';
export * from './reproduction.js';
export * from './resampling-intervals.js';
export * from './shifted-sums.js';
export * from './significance.js';
export * from './stationary-bootstrap.js';
export * from './stationary-bootstrap-variance.js';
export * from './student-quantile.js';
export * from './wilson-interval.js';
