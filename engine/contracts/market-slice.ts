import type { Market } from './market.js';

/**
 * The market between two rows: views on the same memory, not copies.
 *
 * @param fromRow - first row kept
 * @param toRow - first row left out
 */
export function sliceMarket(market: Market, fromRow: number, toRow: number): Market {
  const cut = (column: Float64Array) => column.subarray(fromRow, toRow);
  return {
    days: market.days.subarray(fromRow, toRow),
    spxClose: cut(market.spxClose),
    spxSettlement: cut(market.spxSettlement),
    vix: cut(market.vix),
    vix9d: cut(market.vix9d),
    vix3m: cut(market.vix3m),
    vix6m: cut(market.vix6m),
    vix1y: cut(market.vix1y),
    vvix: cut(market.vvix),
    skew: cut(market.skew),
    vixSettlement: cut(market.vixSettlement),
    rate: cut(market.rate),
    dividendYield: cut(market.dividendYield),
    spxExpirations: market.spxExpirations,
    vixExpirations: market.vixExpirations,
    optional: Object.fromEntries(Object.entries(market.optional).map(([name, column]) => [name, cut(column)])),
    events: market.events,
    vixFutures: { ...market.vixFutures, offsets: market.vixFutures.offsets.subarray(fromRow, toRow + 1) },
    ...(market.quotes && { quotes: { ...market.quotes, offsets: market.quotes.offsets.subarray(fromRow, toRow + 1) } }),
  };
}
