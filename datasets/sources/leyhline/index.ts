/**
 * The long VX history of the public repository `leyhline/vix-term-structure`, 2004 to 2017.
 *
 * Read monthly-prices.ts (the prices M1..M8), then expiration-table.ts (its table of expirations, which is held
 * against the calendar and gives no values).
 */
export { leyhlineExpirations } from './expiration-table.js';
export { leyhlineMonthlyPrices } from './monthly-prices.js';
