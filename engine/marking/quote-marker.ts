import type { Day } from '../contracts/calendar-date.js';
import { type ChainQuotes, findQuote, optionTypeCode } from '../contracts/chain-quotes.js';
import { CONTRACT_MULTIPLIER } from '../contracts/expirations.js';
import { rootCode } from '../contracts/option-root.js';
import { type Friction, fillCost, type Product } from '../execution/friction.js';
import { black76Price, impliedVolatility, type OptionType } from '../pricing/index.js';
import { type Smile, smileVolatility } from '../surfaces/index.js';
import type { OptionMarker } from './option-marker.js';

/** The last day on which a contract was quoted on both sides, and what the model needed to price it that day. */
interface LastQuote {
  mid: number;
  forward: number;
  timeToExpiry: number;
  discountFactor: number;
  modelVolatility: number;
  /** Observed over modelled volatility; NaN until it is asked for. */
  ratio: number;
}

/**
 * Marks at quoted mids and fills at quoted bids and asks; where a contract is not quoted, at the model.
 *
 * A mark needs both sides. On a day with one side or none, the model's volatility of the strike, times the ratio of
 * observed to modelled volatility when the contract was last quoted, gives the price, held between whatever bid and
 * ask there is. A contract that was never quoted has the model's price. A sale where there is an ask but no bid fills
 * at 0: nobody pays anything. A traded price without quotes is no mark: it may be hours old.
 *
 * `stressed` friction keeps its delay but doubles no quoted spread: the market widened it already.
 */
export class QuoteMarker implements OptionMarker {
  pricesUsed = 0;
  pricesObserved = 0;
  private readonly root: number;
  private readonly lastQuotes = new Map<number, LastQuote>();

  /** @param vix - VIX close, which widens the modelled spread [volatility points], shape [days] */
  constructor(
    private readonly quotes: ChainQuotes,
    private readonly vix: Float64Array,
    private readonly product: Product,
    private readonly friction: Friction,
  ) {
    // The walks trade monthlies, whose root is called like the product.
    this.root = rootCode(product);
  }

  mark(dayIndex: number, expiration: Day, optionType: OptionType, strike: number, smile: Smile): number {
    const type = optionTypeCode(optionType);
    const quote = findQuote(this.quotes, dayIndex, this.root, expiration, type, strike);
    this.pricesUsed += 1;
    if (quote >= 0 && this.isTwoSided(quote)) this.pricesObserved += 1;
    return this.price(quote, expiration, optionType, strike, smile);
  }

  fillCost(
    dayIndex: number,
    expiration: Day,
    optionType: OptionType,
    strike: number,
    side: 1 | -1,
    smile: Smile,
  ): number {
    const quote = findQuote(this.quotes, dayIndex, this.root, expiration, optionTypeCode(optionType), strike);
    const price = this.price(quote, expiration, optionType, strike, smile);
    const fill = this.quotedFill(quote, side);
    this.pricesUsed += 1;
    if (Number.isNaN(fill)) return fillCost(this.friction, this.product, side, price, this.vix[dayIndex]);
    this.pricesObserved += 1;
    if (this.friction.level === 'none') return 0;
    return side * (fill - price) * CONTRACT_MULTIPLIER + this.friction.commission;
  }

  /** Price at which a quoted contract fills; NaN when nobody quotes what the side needs. */
  private quotedFill(quote: number, side: 1 | -1): number {
    if (quote < 0) return Number.NaN;
    const bid = this.quotes.bids[quote];
    const ask = this.quotes.asks[quote];
    if (side === 1) return ask;
    return Number.isNaN(bid) && !Number.isNaN(ask) ? 0 : bid;
  }

  private isTwoSided(quote: number): boolean {
    return !Number.isNaN(this.quotes.bids[quote] + this.quotes.asks[quote]);
  }

  private price(quote: number, expiration: Day, optionType: OptionType, strike: number, smile: Smile): number {
    const key = contractKey(expiration, optionTypeCode(optionType), strike);
    if (quote >= 0 && this.isTwoSided(quote)) {
      const mid = (this.quotes.bids[quote] + this.quotes.asks[quote]) / 2;
      this.remember(key, mid, strike, smile);
      return mid;
    }
    const volatility = smileVolatility(smile, strike) * this.volatilityRatio(key, optionType, strike);
    const model = black76Price(optionType, smile.forward, strike, volatility, smile.timeToExpiry, smile.discountFactor);
    return quote < 0 ? model : this.betweenQuotes(quote, model);
  }

  /** @param quote - with one side missing, or both */
  private betweenQuotes(quote: number, price: number): number {
    const bid = this.quotes.bids[quote];
    const ask = this.quotes.asks[quote];
    // A missing side is NaN, which no price is below or above.
    if (price < bid) return bid;
    if (price > ask) return ask;
    return price;
  }

  private remember(key: number, mid: number, strike: number, smile: Smile): void {
    let last = this.lastQuotes.get(key);
    if (last === undefined) {
      last = { mid, forward: 0, timeToExpiry: 0, discountFactor: 0, modelVolatility: 0, ratio: Number.NaN };
      this.lastQuotes.set(key, last);
    }
    last.mid = mid;
    last.forward = smile.forward;
    last.timeToExpiry = smile.timeToExpiry;
    last.discountFactor = smile.discountFactor;
    last.modelVolatility = smileVolatility(smile, strike);
    last.ratio = Number.NaN;
  }

  /** Observed over modelled volatility when the contract was last quoted; 1 when it never was. */
  private volatilityRatio(key: number, optionType: OptionType, strike: number): number {
    const last = this.lastQuotes.get(key);
    if (last === undefined) return 1;
    if (Number.isNaN(last.ratio)) {
      const { mid, forward, timeToExpiry, discountFactor } = last;
      const observed = impliedVolatility(optionType, mid, forward, strike, timeToExpiry, discountFactor);
      // A mid outside the model's bounds, e.g. below intrinsic value on the model's forward, implies no volatility.
      last.ratio = observed > 0 ? observed / last.modelVolatility : 1;
    }
    return last.ratio;
  }
}

/** One number per contract: strikes are listed in steps of at least a cent, below a million. */
function contractKey(expiration: Day, optionType: number, strike: number): number {
  return (expiration * 2 + optionType) * 100_000_000 + Math.round(strike * 100);
}
