/**
 * Cboe's index histories: VIX and its other tenors, VVIX, SKEW.
 *
 * Read volatility-symbols.ts (which index fills which market column), then index-history.ts (Cboe's file format).
 */
export { cboeIndexHistory } from './index-history.js';
export { VOLATILITY_SYMBOLS } from './volatility-symbols.js';
