import type { Market } from './market.js';

/** Columns that every market has, by the name that datasets give them; units as in `Market`. */
const columns: Readonly<Record<string, (market: Market) => Float64Array>> = {
  spx_close: (market) => market.spxClose,
  spx_settlement: (market) => market.spxSettlement,
  vix: (market) => market.vix,
  vix9d: (market) => market.vix9d,
  vix3m: (market) => market.vix3m,
  vix6m: (market) => market.vix6m,
  vix1y: (market) => market.vix1y,
  vvix: (market) => market.vvix,
  skew: (market) => market.skew,
  vix_settlement: (market) => market.vixSettlement,
  rate: (market) => market.rate,
  dividend_yield: (market) => market.dividendYield,
};

/** A daily column by its name in the dataset, the optional ones among them; undefined when the market has none of it. */
export function marketColumn(market: Market, name: string): Float64Array | undefined {
  return Object.hasOwn(columns, name) ? columns[name](market) : market.optional[name];
}

/** Names that `marketColumn` knows. */
export function marketColumnNames(market: Market): string[] {
  return [...Object.keys(columns), ...Object.keys(market.optional)];
}
