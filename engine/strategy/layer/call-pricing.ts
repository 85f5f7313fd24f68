import type { Day } from '../../contracts/calendar-date.js';
import type { Market } from '../../contracts/market.js';
import { vixStrikeLadder } from '../../contracts/strike-ladder.js';
import { type Friction, fillCost } from '../../execution/friction.js';
import { makeMarker, type OptionMarker } from '../../marking/index.js';
import { black76Greeks } from '../../pricing/index.js';
import type { OptionSheet, PriceSheets } from '../../sheets/index.js';
import {
  dailySmiles,
  makeVixSmile,
  type Smile,
  smileDelta,
  smileVolatility,
  surfaceParameterSets,
} from '../../surfaces/index.js';
import { strikeForDelta, strikeForRule } from '../select-strike.js';
import type { LayerSpec, StrikeRule } from '../specs.js';
import type { VixCall } from './lot.js';

/** What a layer asks about the calls it trades; rows do not go backwards. */
export interface CallPricing {
  /** Prices given so far, marks and fills alike. */
  readonly pricesUsed: number;
  /** Those of them that came from a quote of that contract on that day. */
  readonly pricesObserved: number;
  /** @throws Error when there is no VX future of that expiration on that day */
  smileOf(row: number, expiration: Day): Smile;
  /** The listed strike that a rule asks for; see `strikeForRule`. */
  strikeFor(row: number, expiration: Day, rule: StrikeRule): number;
  /** A call's prices from a row on. */
  callOf(call: VixCall, row: number): PricedCall;
}

/** One VIX call, day by day, on the smiles of its expiration. */
export interface PricedCall {
  /** Value at the close [volatility points]. */
  mark(row: number): number;
  /** Cost of a fill against it: `side` 1 buys, -1 sells [USD]. */
  fillCost(row: number, side: 1 | -1): number;
  /** Undiscounted. */
  delta(row: number): number;
  /** Per year [volatility points]. */
  theta(row: number): number;
}

/**
 * Prices of one walk.
 *
 * @param sheets - prices that walks share; without them, or where the market has quotes, every price is made anew
 */
export function openCallPricing(market: Market, spec: LayerSpec, sheets?: PriceSheets): CallPricing {
  return sheets === undefined || market.quotes !== undefined
    ? new MarkedCalls(market, spec)
    : new SheetCalls(market, spec, sheets);
}

/** Asks a marker and the day's smiles: the readable way. */
class MarkedCalls implements CallPricing {
  readonly smileOf: (row: number, expiration: Day) => Smile;
  private readonly marker: OptionMarker;

  constructor(market: Market, spec: LayerSpec) {
    this.marker = makeMarker(market, 'VIX', spec.friction);
    const parameters = surfaceParameterSets[spec.surface];
    this.smileOf = dailySmiles((row, expiration) => makeVixSmile(market, row, expiration, parameters));
  }

  get pricesUsed(): number {
    return this.marker.pricesUsed;
  }

  get pricesObserved(): number {
    return this.marker.pricesObserved;
  }

  strikeFor(row: number, expiration: Day, rule: StrikeRule): number {
    return strikeForRule(this.smileOf(row, expiration), rule, vixStrikeLadder);
  }

  callOf({ expiration, strike }: VixCall): PricedCall {
    const { marker, smileOf } = this;
    return {
      mark: (row) => marker.mark(row, expiration, 'call', strike, smileOf(row, expiration)),
      fillCost: (row, side) => marker.fillCost(row, expiration, 'call', strike, side, smileOf(row, expiration)),
      delta: (row) => smileDelta(smileOf(row, expiration), 'call', strike),
      theta(row) {
        const smile = smileOf(row, expiration);
        const { forward, timeToExpiry, discountFactor } = smile;
        const volatility = smileVolatility(smile, strike);
        return black76Greeks('call', forward, strike, volatility, timeToExpiry, discountFactor).theta;
      },
    };
  }
}

/** Looks the model's prices up in shared sheets. */
class SheetCalls implements CallPricing {
  pricesUsed = 0;
  readonly pricesObserved = 0;

  constructor(
    private readonly market: Market,
    private readonly spec: LayerSpec,
    private readonly sheets: PriceSheets,
  ) {}

  smileOf(row: number, expiration: Day): Smile {
    return this.sheets.smiles('VIX', this.spec.surface, expiration, row).smile(row);
  }

  strikeFor(row: number, expiration: Day, rule: StrikeRule): number {
    const sheet = this.sheets.smiles('VIX', this.spec.surface, expiration, row);
    return strikeForRule(sheet.smile(row), rule, vixStrikeLadder, (smile, optionType, target, ladder) =>
      sheet.strike(row, optionType, target, () => strikeForDelta(smile, optionType, target, ladder)),
    );
  }

  callOf({ expiration, strike }: VixCall, row: number): PricedCall {
    const option = this.sheets.smiles('VIX', this.spec.surface, expiration, row).option('call', strike, row);
    return new SheetCall(this, option, this.market.vix, this.spec.friction);
  }
}

class SheetCall implements PricedCall {
  constructor(
    private readonly counts: { pricesUsed: number },
    private readonly option: OptionSheet,
    private readonly vix: Float64Array,
    private readonly friction: Friction,
  ) {}

  mark(row: number): number {
    this.counts.pricesUsed += 1;
    return this.option.price(row);
  }

  fillCost(row: number, side: 1 | -1): number {
    this.counts.pricesUsed += 1;
    return fillCost(this.friction, 'VIX', side, this.option.price(row), this.vix[row]);
  }

  delta(row: number): number {
    return this.option.delta(row);
  }

  theta(row: number): number {
    return this.option.theta(row);
  }
}
