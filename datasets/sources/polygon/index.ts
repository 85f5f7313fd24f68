/**
 * Polygon.io (since 2025 Massive) options: daily bars of trades, and snapshots of all listed contracts.
 *
 * Both name contracts by `O:` symbols. Bars have trades only; a snapshot has quotes and volatilities where the plan
 * includes them.
 */
export { polygonDayAggregates } from './day-aggregates.js';
export { polygonSnapshot } from './snapshot.js';
