import type { Day } from '../contracts/calendar-date.js';
import type { Market } from '../contracts/market.js';
import { type Friction, fillCost } from '../execution/friction.js';
import { makeMarker, type OptionMarker } from '../marking/index.js';
import type { OptionSheet, PriceSheets } from '../sheets/index.js';
import { dailySmiles, makeSpxSmile, type Smile, surfaceParameterSets } from '../surfaces/index.js';
import { type CondorEntry, chooseEntry, type SkippedEntry } from './condor-entry.js';
import { addCondorGreeks, condorPrice, type IronCondorLegs } from './iron-condor.js';
import { strikeForDelta } from './select-strike.js';
import type { CondorSpec } from './specs.js';

/** What a ladder asks about the condors it trades; rows do not go backwards. */
export interface CondorPricing {
  /** Prices of single legs given so far, marks and fills alike. */
  readonly pricesUsed: number;
  /** Those of them that came from a quote of that contract on that day. */
  readonly pricesObserved: number;
  /** What to sell on a row; see `chooseEntry`. */
  chooseEntry(row: number, isOversold: boolean, minimumDays: number): CondorEntry | SkippedEntry;
  /** A condor's prices from a row on. */
  condorOf(legs: IronCondorLegs, expiration: Day, row: number): PricedCondor;
}

/** One condor, day by day. */
export interface PricedCondor {
  /**
   * What it costs to buy it back at mid; see `condorPrice` [index points].
   *
   * @param legPrices - receives the mid of each leg [index points], shape [legs]
   */
  price(row: number, legPrices: Float64Array): number;
  /** Cost of trading each leg: `direction` 1 buys the condor back, -1 sells it [USD]. */
  fillCosts(row: number, direction: 1 | -1): number[];
  /** See `addCondorGreeks`. */
  addGreeks(row: number, quantity: number, sums: { vega: number; theta: number }): void;
}

/**
 * Prices of one walk.
 *
 * @param sheets - prices that walks share; without them, or where the market has quotes, every price is made anew
 */
export function openCondorPricing(market: Market, spec: CondorSpec, sheets?: PriceSheets): CondorPricing {
  return sheets === undefined || market.quotes !== undefined
    ? new MarkedCondors(market, spec)
    : new SheetCondors(market, spec, sheets);
}

/** Asks a marker and the day's smiles: the readable way. */
class MarkedCondors implements CondorPricing {
  private readonly marker: OptionMarker;
  private readonly smileOf: (row: number, expiration: Day) => Smile;

  constructor(
    private readonly market: Market,
    private readonly spec: CondorSpec,
  ) {
    this.marker = makeMarker(market, 'SPX', spec.friction);
    const parameters = surfaceParameterSets[spec.surface];
    this.smileOf = dailySmiles((row, expiration) => makeSpxSmile(market, row, expiration, parameters));
  }

  get pricesUsed(): number {
    return this.marker.pricesUsed;
  }

  get pricesObserved(): number {
    return this.marker.pricesObserved;
  }

  chooseEntry(row: number, isOversold: boolean, minimumDays: number): CondorEntry | SkippedEntry {
    const smileOf = (expiration: Day) => this.smileOf(row, expiration);
    return chooseEntry(this.market, row, this.spec, smileOf, isOversold, minimumDays);
  }

  condorOf(legs: IronCondorLegs, expiration: Day): PricedCondor {
    const { marker, smileOf } = this;
    return {
      price: (row, legPrices) => condorPrice(legs, marker, row, expiration, smileOf(row, expiration), legPrices),
      fillCosts(row, direction) {
        const smile = smileOf(row, expiration);
        return legs.map(({ optionType, side, strike }) =>
          marker.fillCost(row, expiration, optionType, strike, (side * -direction) as 1 | -1, smile),
        );
      },
      addGreeks: (row, quantity, sums) => addCondorGreeks(legs, smileOf(row, expiration), quantity, sums),
    };
  }
}

/** Looks the model's prices up in shared sheets. */
class SheetCondors implements CondorPricing {
  pricesUsed = 0;
  readonly pricesObserved = 0;

  constructor(
    private readonly market: Market,
    private readonly spec: CondorSpec,
    private readonly sheets: PriceSheets,
  ) {}

  chooseEntry(row: number, isOversold: boolean, minimumDays: number): CondorEntry | SkippedEntry {
    const { market, spec, sheets } = this;
    const sheetOf = (expiration: Day) => sheets.smiles('SPX', spec.surface, expiration, row);
    return chooseEntry(
      market,
      row,
      spec,
      (expiration) => sheetOf(expiration).smile(row),
      isOversold,
      minimumDays,
      (expiration) => {
        const sheet = sheetOf(expiration);
        return (smile, optionType, target, ladder) =>
          sheet.strike(row, optionType, target, () => strikeForDelta(smile, optionType, target, ladder));
      },
    );
  }

  condorOf(legs: IronCondorLegs, expiration: Day, row: number): PricedCondor {
    const smiles = this.sheets.smiles('SPX', this.spec.surface, expiration, row);
    const options = legs.map(({ optionType, strike }) => smiles.option(optionType, strike, row));
    return new SheetCondor(this, legs, options, this.market.vix, this.spec.friction);
  }
}

class SheetCondor implements PricedCondor {
  constructor(
    private readonly counts: { pricesUsed: number },
    private readonly legs: IronCondorLegs,
    private readonly options: readonly OptionSheet[],
    private readonly vix: Float64Array,
    private readonly friction: Friction,
  ) {}

  price(row: number, legPrices: Float64Array): number {
    const { legs, options } = this;
    let price = 0;
    for (let leg = 0; leg < legs.length; ++leg) {
      const mark = options[leg].price(row);
      price -= legs[leg].side * mark;
      legPrices[leg] = mark;
    }
    this.counts.pricesUsed += legs.length;
    return price;
  }

  fillCosts(row: number, direction: 1 | -1): number[] {
    const { legs, options, friction, vix } = this;
    this.counts.pricesUsed += legs.length;
    return legs.map(({ side }, leg) =>
      fillCost(friction, 'SPX', (side * -direction) as 1 | -1, options[leg].price(row), vix[row]),
    );
  }

  addGreeks(row: number, quantity: number, sums: { vega: number; theta: number }): void {
    const { legs, options } = this;
    let { vega, theta } = sums;
    for (let leg = 0; leg < legs.length; ++leg) {
      const contracts = quantity * legs[leg].side;
      vega += (contracts * options[leg].vega(row)) / 100;
      theta += (contracts * options[leg].theta(row)) / 365;
    }
    sums.vega = vega;
    sums.theta = theta;
  }
}
