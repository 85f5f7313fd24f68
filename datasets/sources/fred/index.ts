/**
 * Interest rates of FRED, the Federal Reserve Bank of St. Louis, under either header that its downloads have had.
 *
 * Read treasury-bill.ts (DTB3, which fills the rate column) and federal-funds.ts (DFF, which does not).
 */
export { fredFederalFunds } from './federal-funds.js';
export { fredTreasuryBill } from './treasury-bill.js';
