/**
 * Cboe Futures Exchange: VX contracts.
 *
 * Read rescaling.ts first (prices before 26 March 2007 are ten times the VIX) and contract-month.ts (how CFE labels a
 * contract), then contract-history.ts (one file per contract) and final-settlements.ts (one list of all).
 */
export { cfeContractHistory } from './contract-history.js';
export { contractMonth } from './contract-month.js';
export { cfeFinalSettlements } from './final-settlements.js';
export { toVixPoints } from './rescaling.js';
