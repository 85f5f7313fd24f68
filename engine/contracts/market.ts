import type { ChainQuotes } from './chain-quotes.js';

/**
 * The market as the engine sees it: one typed column per quantity, one element per trading day.
 *
 * Columns are complete: a value that nobody observed has been filled by a labelled model before it gets here
 * (see datasets/models), so the engine never meets a gap. Columns may live in shared memory: read, never write.
 */
export interface Market {
  /** Trading days, ascending [days since 1970-01-01], shape [days]. */
  readonly days: Int32Array;
  /** S&P 500 close at 16:00 New York [index points], shape [days]. */
  readonly spxClose: Float64Array;
  /** Value at which an AM-settled SPX option expiring that day settles [index points], shape [days]. */
  readonly spxSettlement: Float64Array;
  /** VIX close at 16:15 New York [volatility points, e.g. 16.5], shape [days]. */
  readonly vix: Float64Array;
  /** Volatility indices of 9, 93, 184 and 365 days [volatility points], shape [days]. */
  readonly vix9d: Float64Array;
  readonly vix3m: Float64Array;
  readonly vix6m: Float64Array;
  readonly vix1y: Float64Array;
  /** Volatility of the 30-day VIX future [volatility points], shape [days]. */
  readonly vvix: Float64Array;
  /** Cboe SKEW index, shape [days]. */
  readonly skew: Float64Array;
  /** Value at which VIX options and futures expiring that day settle [volatility points], shape [days]. */
  readonly vixSettlement: Float64Array;
  /** Three-month rate, continuous, ACT/365 [fraction per year], shape [days]. */
  readonly rate: Float64Array;
  /** S&P 500 dividend yield, continuous [fraction per year], shape [days]. */
  readonly dividendYield: Float64Array;
  /** AM-settled monthly SPX expirations, ascending, reaching past the last day [days since epoch]. */
  readonly spxExpirations: Int32Array;
  /** Monthly VIX option and future expirations, ascending, reaching past the last day [days since epoch]. */
  readonly vixExpirations: Int32Array;
  readonly vixFutures: VixFutures;
  /** Columns that only some rules read, e.g. `advance_decline`; NaN where nobody observed them, shape [days]. */
  readonly optional: Readonly<Record<string, Float64Array>>;
  /** Days of scheduled announcements by kind (`fomc`, `cpi`, `ppi`), ascending [days since epoch]. */
  readonly events: Readonly<Record<string, Int32Array>>;
  /** Quotes of listed options; left out when nobody recorded any. */
  readonly quotes?: ChainQuotes;
}

/**
 * VX settles in compressed rows: the contracts of day `d` are elements `offsets[d] .. offsets[d + 1] - 1`,
 * ascending by expiration. Every monthly contract expiring after the day and within about 300 days is there.
 */
export interface VixFutures {
  /** Shape [days + 1]. */
  readonly offsets: Int32Array;
  /** Final settlement date of each contract [days since epoch], shape [rows]. */
  readonly expirations: Int32Array;
  /** Daily settle [volatility points], shape [rows]. */
  readonly settles: Float64Array;
}
