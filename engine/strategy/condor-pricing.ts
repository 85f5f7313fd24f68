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
 * Prices of one walk; those from sheets may serve the next walk of the same spec too, once the walk before is over.
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

/** Looks the model's prices up in shared sheets, and remembers what was chosen and traded for the next walk. */
class SheetCondors implements CondorPricing {
  pricesUsed = 0;
  readonly pricesObserved = 0;
  /** By row: of one spec, whether the S&P is oversold and how few days are too few depend on nothing else. */
  private readonly entries: (CondorEntry | SkippedEntry | undefined)[] = [];
  /** By legs: an entry that was remembered brings the same. */
  private readonly condors = new Map<IronCondorLegs, SheetCondor>();
  private readonly days = new CondorDays();

  constructor(
    private readonly market: Market,
    private readonly spec: CondorSpec,
    private readonly sheets: PriceSheets,
  ) {}

  chooseEntry(row: number, isOversold: boolean, minimumDays: number): CondorEntry | SkippedEntry {
    this.entries[row] ??= this.choose(row, isOversold, minimumDays);
    return this.entries[row];
  }

  condorOf(legs: IronCondorLegs, expiration: Day, row: number): PricedCondor {
    let condor = this.condors.get(legs);
    if (condor === undefined) {
      const smiles = this.sheets.smiles('SPX', this.spec.surface, expiration, row);
      const options = legs.map(({ optionType, strike }) => smiles.option(optionType, strike, row));
      condor = new SheetCondor(this, this.days, legs, options, row, this.market.vix, this.spec.friction);
      this.condors.set(legs, condor);
    }
    return condor;
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

const LEGS = 4;
/** Of a condor on a day: its price; then of each leg the mid, and vega and theta of what is held. */
const MARKS = 1;
const VEGAS = MARKS + LEGS;
const THETAS = VEGAS + LEGS;
const WIDTH = THETAS + LEGS;

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
class SheetCondor implements PricedCondor {
  /** Where each day begins. */
  private readonly places: number[] = [];

  constructor(
    private readonly counts: { pricesUsed: number },
    private readonly days: CondorDays,
    private readonly legs: IronCondorLegs,
    private readonly options: readonly OptionSheet[],
    private readonly firstRow: number,
    private readonly vix: Float64Array,
    private readonly friction: Friction,
  ) {}

  price(row: number, legPrices: Float64Array): number {
    const at = this.placeOf(row);
    const { values } = this.days;
    for (let leg = 0; leg < LEGS; ++leg) legPrices[leg] = values[at + MARKS + leg];
    this.counts.pricesUsed += LEGS;
    return values[at];
  }

  fillCosts(row: number, direction: 1 | -1): number[] {
    const { legs, friction, vix } = this;
    const marks = this.placeOf(row) + MARKS;
    const { values } = this.days;
    this.counts.pricesUsed += LEGS;
    return legs.map(({ side }, leg) =>
      fillCost(friction, 'SPX', (side * -direction) as 1 | -1, values[marks + leg], vix[row]),
    );
  }

  addGreeks(row: number, quantity: number, sums: { vega: number; theta: number }): void {
    const at = this.placeOf(row);
    const { values } = this.days;
    let { vega, theta } = sums;
    // The side stands with the value and not with the quantity: a sign more or less rounds nothing.
    for (let leg = 0; leg < LEGS; ++leg) {
      vega += (quantity * values[at + VEGAS + leg]) / 100;
      theta += (quantity * values[at + THETAS + leg]) / 365;
    }
    sums.vega = vega;
    sums.theta = theta;
  }

  private placeOf(row: number): number {
    const day = row - this.firstRow;
    while (this.places.length <= day) this.record(this.firstRow + this.places.length);
    return this.places[day];
  }

  private record(row: number): void {
    const { legs, options, days } = this;
    const marks = options.map((option) => option.price(row));
    const at = days.add();
    const { values } = days;
    let price = 0;
    for (let leg = 0; leg < LEGS; ++leg) {
      const { side } = legs[leg];
      price -= side * marks[leg];
      values[at + MARKS + leg] = marks[leg];
      values[at + VEGAS + leg] = side * options[leg].vega(row);
      values[at + THETAS + leg] = side * options[leg].theta(row);
    }
    values[at] = price;
    this.places.push(at);
  }
}
