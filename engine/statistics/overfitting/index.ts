/**
 * Was it tuned? Three answers to "the best of many trials looks good":
 *
 * backtest-overfitting.ts (does the best on half of the cycles do well on the other half?; half-splits.ts, split-sums.ts
 * and split-search.ts make all 12,870 splits cheap), superior-predictive-ability.ts (is the best better than the
 * benchmark, or only the luckiest?; resampler.ts), and the Sharpe ratio deflated by the number of trials: sharpe-moments.ts,
 * probabilistic-sharpe-ratio.ts, deflated-sharpe-ratio.ts. How many trials a grid amounts to: effective-trials.ts, on
 * pair-products.ts, average-linkage.ts and silhouette.ts, from a sample that sample-trials.ts draws.
 *
 * The fast twins of what takes the time: kernel-resampler.ts, kernel-split-search.ts, and `kernelPairProducts`.
 */
export * from './backtest-overfitting.js';
export * from './deflated-sharpe-ratio.js';
export * from './effective-trials.js';
export * from './probabilistic-sharpe-ratio.js';
export * from './sample-trials.js';
export * from './sharpe-moments.js';
export * from './superior-predictive-ability.js';
