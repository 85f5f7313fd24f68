import type { MarketColumn } from '../../schemas/index.js';
import { type PlausibleRange, SKEW_RANGE, VOLATILITY_RANGE, VVIX_RANGE } from '../plausible-range.js';

/** Cboe's volatility indices in lower case: the market column that each one's close fills. */
export const VOLATILITY_SYMBOLS = {
  vix: { column: 'vix', range: VOLATILITY_RANGE },
  vix9d: { column: 'vix9d', range: VOLATILITY_RANGE },
  vix3m: { column: 'vix3m', range: VOLATILITY_RANGE },
  vix6m: { column: 'vix6m', range: VOLATILITY_RANGE },
  vix1y: { column: 'vix1y', range: VOLATILITY_RANGE },
  vvix: { column: 'vvix', range: VVIX_RANGE },
  skew: { column: 'skew', range: SKEW_RANGE },
} as const satisfies Record<string, { column: MarketColumn; range: PlausibleRange }>;

export type VolatilitySymbol = keyof typeof VOLATILITY_SYMBOLS;

export const VOLATILITY_SYMBOL_NAMES = Object.keys(VOLATILITY_SYMBOLS) as VolatilitySymbol[];
