/**
 * What rules decide by: conditions, series and activations read off the market, without a look ahead.
 *
 * Read in this order: signal.ts (what a signal is and what its values mean), indicators (RSI, MACD and other numbers
 * by row), conditions and series (read by single rules), activations (when the layers are held), column-span.ts
 * and missing-columns.ts (what a dataset has and lacks for a signal), signal-reader.ts (every signal of a run, computed
 * once). Names of the registries are what a grid says.
 */
export * from './activations/index.js';
export * from './column-span.js';
export * from './conditions/index.js';
export * from './indicators/index.js';
export * from './missing-columns.js';
export * from './series/index.js';
export * from './signal.js';
export * from './signal-reader.js';
