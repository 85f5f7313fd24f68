/**
 * Accounts: what the strategies' profit and loss does to a balance.
 *
 * Read in this order: interest.ts (what cash earns), blotter.ts (what was traded), account.ts (weighted sums of
 * columns, equity, drawdown within a window), deleverage.ts (trading less), performance.ts, hedge-correlation.ts,
 * net-theta.ts and trial-metrics.ts (the figures of one trial), own-drawdowns.ts and
 * window-summary.ts (windows of which only the sum is kept). account-lanes.ts is the fast twin of the accounts, on
 * lane-memory.ts (where their columns lie), lane-spans.ts and lane-scan.ts. walk-book.ts with layer-account.ts,
 * walked-layer.ts and account-rules.ts walks a whole book day by day; attribution.ts splits what it came to.
 */
export * from './account.js';
export * from './account-lanes.js';
export type { AccountRules } from './account-rules.js';
export * from './attribution.js';
export * from './blotter.js';
export * from './deleverage.js';
export * from './hedge-correlation.js';
export * from './interest.js';
export { type BookColumns, type LayerColumns, type LayerSlot, PLACES } from './lane-memory.js';
export * from './layer-account.js';
export * from './loss-offset.js';
export * from './net-theta.js';
export * from './own-drawdowns.js';
export * from './performance.js';
export * from './trial-metrics.js';
export * from './walk-book.js';
export * from './walked-layer.js';
export * from './window-summary.js';
