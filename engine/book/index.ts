/**
 * Accounts: what the strategies' profit and loss does to a balance.
 *
 * Read in this order: interest.ts (what cash earns), blotter.ts (what was traded), account.ts (weighted sums of
 * columns, equity, drawdown within a window), trial-metrics.ts (the figures of one trial).
 */
export * from './account.js';
export * from './blotter.js';
export * from './interest.js';
export * from './trial-metrics.js';
