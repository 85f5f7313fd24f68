import type { Day } from '../contracts/calendar-date.js';
import type { Market } from '../contracts/market.js';
import { type Friction, fillCost } from '../execution/friction.js';
import { makeMarker, type OptionMarker } from '../marking/index.js';
import type { OptionSheet, PriceSheets } from '../sheets/index.js';
import { dailySmiles, makeSpxSmile, type Smile, surfaceParameterSets } from '../surfaces/index.js';
import { type CondorEntry, chooseEntry, type SkippedEntry } from './condor-entry.js';
import { addCondorGreeks, type CondorLeg, condorPrice, type IronCondorLegs, LEG_COUNT } from './iron-condor.js';
import { strikeForDelta } from './select-strike.js';
import type { CondorSpec } from './specs.js';

/** What a ladder asks about the condors it trades; within a walk, rows do not go backwards. */
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
    : new SheetCondors(market, spec, sheets, null);
}

/**
 * Prices of several walks of one spec under one market's signals, one walk after another: what one chose and traded is
 * remembered for the next, side by side in the order in which it is asked for. A single walk is the slower for it.
 *
 * @returns undefined where the market has quotes: how those are read depends on what the same walk has seen before
 */
export function rememberCondors(market: Market, spec: CondorSpec, sheets: PriceSheets): CondorPricing | undefined {
  return market.quotes === undefined ? new SheetCondors(market, spec, sheets, new CondorDays()) : undefined;
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
  /** By row: under one spec and market, whether the S&P is oversold and how few days are too few depend on nothing else. */
  private readonly entries: (CondorEntry | SkippedEntry | undefined)[] = [];
  /** By legs: a remembered entry brings the same. */
  private readonly condors = new Map<IronCondorLegs, RememberedCondor>();

  /** @param memory - where condors are remembered; null to look each price up again */
  constructor(
    private readonly market: Market,
    private readonly spec: CondorSpec,
    private readonly sheets: PriceSheets,
    private readonly memory: CondorDays | null,
  ) {}

  chooseEntry(row: number, isOversold: boolean, minimumDays: number): CondorEntry | SkippedEntry {
    if (this.memory === null) return this.choose(row, isOversold, minimumDays);
    this.entries[row] ??= this.choose(row, isOversold, minimumDays);
    return this.entries[row];
  }

  condorOf(legs: IronCondorLegs, expiration: Day, row: number): PricedCondor {
    const { memory, condors } = this;
    if (memory === null) return this.lookUp(legs, expiration, row);
    let condor = condors.get(legs);
    if (condor === undefined) {
      condor = new RememberedCondor(this, memory, this.lookUp(legs, expiration, row), row);
      condors.set(legs, condor);
    }
    return condor;
  }

  private lookUp(legs: IronCondorLegs, expiration: Day, row: number): SheetCondor {
    const smiles = this.sheets.smiles('SPX', this.spec.surface, expiration, row);
    const optionOf = ({ optionType, strike }: CondorLeg) => smiles.option(optionType, strike, row);
    const options = [optionOf(legs[0]), optionOf(legs[1]), optionOf(legs[2]), optionOf(legs[3])];
    return new SheetCondor(this, legs, options, this.market.vix, this.spec.friction);
  }

  private choose(row: number, isOversold: boolean, minimumDays: number): CondorEntry | SkippedEntry {
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
}

class SheetCondor implements PricedCondor {
  constructor(
    private readonly counts: { pricesUsed: number },
    readonly legs: IronCondorLegs,
    readonly options: readonly OptionSheet[],
    private readonly vix: Float64Array,
    private readonly friction: Friction,
  ) {}

  price(row: number, legPrices: Float64Array): number {
    this.counts.pricesUsed += LEG_COUNT;
    return this.uncountedPrice(row, legPrices);
  }

  /** As `price`, without its count. */
  uncountedPrice(row: number, legPrices: Float64Array): number {
    const { legs, options } = this;
    let price = 0;
    for (let leg = 0; leg < LEG_COUNT; ++leg) {
      const mark = options[leg].price(row);
      price -= legs[leg].side * mark;
      legPrices[leg] = mark;
    }
    return price;
  }

  fillCosts(row: number, direction: 1 | -1): number[] {
    const { legs, options, friction, vix } = this;
    this.counts.pricesUsed += LEG_COUNT;
    return legs.map(({ side }, leg) =>
      fillCost(friction, 'SPX', (side * -direction) as 1 | -1, options[leg].price(row), vix[row]),
    );
  }

  addGreeks(row: number, quantity: number, sums: { vega: number; theta: number }): void {
    const { legs, options } = this;
    let { vega, theta } = sums;
    for (let leg = 0; leg < LEG_COUNT; ++leg) {
      const contracts = quantity * legs[leg].side;
      vega += (contracts * options[leg].vega(row)) / 100;
      theta += (contracts * options[leg].theta(row)) / 365;
    }
    sums.vega = vega;
    sums.theta = theta;
  }
}

/** Of a condor on a day: its price; then of each leg the mid, and vega and theta of what is held. */
const MARKS = 1;
const VEGAS = MARKS + LEG_COUNT;
const THETAS = VEGAS + LEG_COUNT;
const WIDTH = THETAS + LEG_COUNT;

/** Days of condors in the order in which they were first asked for, so that the next walk reads them one after another. */
class CondorDays {
  values = new Float64Array(WIDTH * 1024);
  private used = 0;

  /** Room for one more; returns where it begins. */
  add(): number {
    if (this.used === this.values.length) {
      const room = new Float64Array(2 * this.used);
      room.set(this.values);
      this.values = room;
    }
    this.used += WIDTH;
    return this.used - WIDTH;
  }
}

/** One condor from its first row on. */
class RememberedCondor implements PricedCondor {
  /** Where each day begins. */
  private readonly places: number[] = [];
  private readonly marks = new Float64Array(LEG_COUNT);

  constructor(
    private readonly counts: { pricesUsed: number },
    private readonly days: CondorDays,
    private readonly condor: SheetCondor,
    private readonly firstRow: number,
  ) {}

  price(row: number, legPrices: Float64Array): number {
    const at = this.placeOf(row);
    const { values } = this.days;
    for (let leg = 0; leg < LEG_COUNT; ++leg) legPrices[leg] = values[at + MARKS + leg];
    this.counts.pricesUsed += LEG_COUNT;
    return values[at];
  }

  fillCosts(row: number, direction: 1 | -1): number[] {
    return this.condor.fillCosts(row, direction);
  }

  addGreeks(row: number, quantity: number, sums: { vega: number; theta: number }): void {
    const at = this.placeOf(row);
    const { values } = this.days;
    let { vega, theta } = sums;
    // The side stands with the value and not with the quantity: a sign more or less rounds nothing.
    for (let leg = 0; leg < LEG_COUNT; ++leg) {
      vega += (quantity * values[at + VEGAS + leg]) / 100;
      theta += (quantity * values[at + THETAS + leg]) / 365;
    }
    sums.vega = vega;
    sums.theta = theta;
  }

  private placeOf(row: number): number {
    const day = row - this.firstRow;
    if (day < 0) throw new Error(`a condor filled on row ${this.firstRow} was priced on row ${row}`);
    while (this.places.length <= day) this.record(this.firstRow + this.places.length);
    return this.places[day];
  }

  private record(row: number): void {
    const { condor, days, marks } = this;
    const price = condor.uncountedPrice(row, marks);
    const at = days.add();
    const { values } = days;
    values[at] = price;
    for (let leg = 0; leg < LEG_COUNT; ++leg) {
      const { side } = condor.legs[leg];
      values[at + MARKS + leg] = marks[leg];
      values[at + VEGAS + leg] = side * condor.options[leg].vega(row);
      values[at + THETAS + leg] = side * condor.options[leg].theta(row);
    }
    this.places.push(at);
  }
}
