/**
 * Markets that never were.
 *
 * simulate-dataset.ts makes a dataset from models and a seed, labelled modelled throughout (simulated-index.ts: the
 * four-factor path and the VIX that follows it). The others make histories of a market that is there, for a run to be
 * repeated on: history-source.ts takes it apart into steps (residual-series.ts: how each level deviates from its model),
 * residual-paths.ts and rebuild-levels.ts put steps together again, resample-history.ts draws blocks of them over the
 * same days, simulate-history.ts lets the index follow the model for as long as wanted. history-profile.ts
 * (figures) and history-curves.ts say what a market is like, so that made ones can be held beside the real one.
 */
export { CURVE_PLACES, type HistoryCurves } from './history-curves.js';
export { type HistoryFigures, type HistoryProfile, profileHistory } from './history-profile.js';
export { type HistorySource, type ObservedLevels, openHistorySource } from './history-source.js';
export { historyOf, resampleHistory } from './resample-history.js';
export { type SimulationOptions, simulateDataset } from './simulate-dataset.js';
export { simulateHistory } from './simulate-history.js';
export { LONG_RUN_DIVIDEND_YIELD, LONG_RUN_DRIFT, LONG_RUN_RATE } from './simulated-index.js';
