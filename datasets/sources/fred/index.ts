/**
 * Series of FRED, the Federal Reserve Bank of St. Louis, under either header that its downloads have had.
 *
 * Read treasury-bill.ts (DTB3, which fills the rate column) first; federal-funds.ts, monthly-series.ts and sp500.ts
 * fill columns that fewer rules read. A figure enters on the day on which it was known.
 */
export { fredFederalFunds } from './federal-funds.js';
export { fredMonthlySeries } from './monthly-series.js';
export { fredSp500 } from './sp500.js';
export { fredTreasuryBill } from './treasury-bill.js';
