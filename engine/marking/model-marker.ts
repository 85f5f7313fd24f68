import type { Day } from '../contracts/calendar-date.js';
import { type Friction, fillCost, type Product } from '../execution/friction.js';
import type { OptionType } from '../pricing/index.js';
import { type Smile, smilePrice } from '../surfaces/index.js';
import type { OptionMarker } from './option-marker.js';

/** Marks at the model's smile and fills at the modelled half-spread: what is left where nobody quoted. */
export class ModelMarker implements OptionMarker {
  pricesUsed = 0;
  readonly pricesObserved = 0;

  /** @param vix - VIX close, which widens the modelled spread [volatility points], shape [days] */
  constructor(
    private readonly vix: Float64Array,
    private readonly product: Product,
    private readonly friction: Friction,
  ) {}

  mark(_dayIndex: number, _expiration: Day, optionType: OptionType, strike: number, smile: Smile): number {
    this.pricesUsed += 1;
    return smilePrice(smile, optionType, strike);
  }

  fillCost(
    dayIndex: number,
    _expiration: Day,
    optionType: OptionType,
    strike: number,
    side: 1 | -1,
    smile: Smile,
  ): number {
    this.pricesUsed += 1;
    return fillCost(this.friction, this.product, side, smilePrice(smile, optionType, strike), this.vix[dayIndex]);
  }
}
