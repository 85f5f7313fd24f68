import type { Market } from '../contracts/market.js';
import type { Friction, Product } from '../execution/friction.js';
import { ModelMarker } from './model-marker.js';
import type { OptionMarker } from './option-marker.js';
import { QuoteMarker } from './quote-marker.js';

/**
 * The marker of one walk: by quotes where the market has them, else by the model alone.
 *
 * @param product - whose options the walk trades
 */
export function makeMarker(market: Market, product: Product, friction: Friction): OptionMarker {
  if (market.quotes === undefined) return new ModelMarker(market.vix, product, friction);
  return new QuoteMarker(market.quotes, market.vix, product, friction);
}
