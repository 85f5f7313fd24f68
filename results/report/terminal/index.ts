/**
 * Tables for a terminal, as text.
 *
 * Read in this order: align-columns.ts; three ways of a table that is too wide: it goes on below (alignWithin), becomes
 * text (table-or-text.ts), or is cut (fit-table.ts). verdict-table.ts (the claims), then what stands under it:
 * figure-table.ts, undecided-lines.ts, adjusted-lines.ts, alternatives-table.ts, window-summary-table.ts,
 * histories-table.ts, multiverse-text.ts and overfitting-text.ts (all trials together); contradictions-table.ts (claims
 * side by side); break-even-text.ts (where a hedge breaks even), explanation-text.ts (one trial laid open).
 */
export * from './adjusted-lines.js';
export * from './align-columns.js';
export * from './alternatives-table.js';
export * from './break-even-text.js';
export * from './comparison-text.js';
export * from './contradictions-table.js';
export * from './explanation-text.js';
export * from './figure-table.js';
export * from './fit-table.js';
export * from './histories-table.js';
export * from './multiverse-text.js';
export * from './overfitting-text.js';
export * from './table-or-text.js';
export * from './undecided-lines.js';
export * from './verdict-table.js';
export * from './window-summary-table.js';
