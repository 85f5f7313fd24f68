/**
 * The claimed hedges on histories that did not happen.
 *
 * Read in this order: history-job.ts (which claims and trials, what a worker is given), evaluate-history.ts (one path:
 * market, tracks, trials, judgement) with history-rows.ts, compute-histories.ts (one path per task of the
 * runner), history-part.ts (finished paths), histories-table.ts (histories.parquet), summarise-histories.ts
 * (intervals over the paths). The markets are made in datasets/simulation; compare-histories.ts says how like the real one
 * they are.
 */
export { compareHistories, type HistoriesComparison } from './compare-histories.js';
export { computeHistories } from './compute-histories.js';
export { readHistories, writeHistories } from './histories-table.js';
export { type HistoryJob, historyPaths, makeHistoryJob, observedLevels } from './history-job.js';
export { historyRows } from './history-rows.js';
export { historyFigures, summariseHistories } from './summarise-histories.js';
