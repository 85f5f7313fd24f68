import { type Blotter, type PriceSource, priceSource } from '../book/blotter.js';
import { cashYield } from '../book/interest.js';
import { type Day, toIsoDate } from '../contracts/calendar-date.js';
import { CONTRACT_MULTIPLIER, nearestExpiration } from '../contracts/expirations.js';
import type { Market } from '../contracts/market.js';
import { fillDelay } from '../execution/friction.js';
import { makeMarker, type OptionMarker } from '../marking/index.js';
import { makeSpxSmile, type Smile, surfaceParameterSets } from '../surfaces/index.js';
import { CONDOR_COLUMNS, type CondorTrack } from './condor-track.js';
import { DAYS_BETWEEN_ENTRIES, entersOn } from './entry-schedule.js';
import {
  condorPayoff,
  condorPrice,
  condorVega,
  describeCondor,
  type IronCondorLegs,
  selectCondor,
  wingWidth,
} from './iron-condor.js';
import type { CondorSpec } from './specs.js';

/** Condors in force at full ladder; the "per 10 condors" of the claims. */
export const CONDORS_IN_FORCE = 10;

/** A condor that was sold and not yet closed. */
interface OpenCondor {
  readonly expiration: Day;
  readonly legs: IronCondorLegs;
  /** Mid credit at entry [index points per condor]. */
  readonly credit: number;
  /** Price to buy back at the last close [index points per condor]. */
  price: number;
  /** Rule that wants it closed, and the row from which the order can fill. */
  exit: { readonly reason: string; readonly fillRow: number } | null;
}

/** A condor chosen but not yet sold, because fills lag decisions. */
interface PendingEntry {
  readonly expiration: Day;
  readonly legs: IronCondorLegs;
  readonly fillRow: number;
}

/**
 * Condors sold at each entry so that 10 are in force once the ladder is full: 10 / (days held / days between entries).
 *
 * A profit target or stop shortens the holding time by an unknown amount and is not counted.
 */
export function condorsPerTranche(spec: CondorSpec): number {
  const daysHeld = spec.daysToExpiration - (spec.timeExit ?? 0);
  const quantity = (CONDORS_IN_FORCE * DAYS_BETWEEN_ENTRIES[spec.entry]) / daysHeld;
  return spec.integer ? Math.max(1, Math.round(quantity)) : quantity;
}

/**
 * Walks a ladder of short iron condors through the market.
 *
 * Order within a day: settlement, then exits (stop > profit target > time) at the close, then entries at the close.
 * A rule decides on the day's closing mids; `stressed` friction fills its orders one trading day later.
 *
 * @param firstRow - row of the market on which the ladder may first sell
 * @param blotter - receives every fill when given
 * @returns columns as long as the market, zero before `firstRow`
 */
export function walkCondorLadder(market: Market, spec: CondorSpec, firstRow: number, blotter?: Blotter): CondorTrack {
  return new CondorLadder(market, spec, blotter).walk(firstRow);
}

class CondorLadder {
  private readonly quantity: number;
  private readonly track: CondorTrack;
  private readonly parameters;
  private readonly smiles = new Map<Day, Smile>();
  private readonly marker: OptionMarker;
  private readonly delay: number;
  private open: OpenCondor[] = [];
  private pending: PendingEntry[] = [];
  private cash = 0;
  private row = 0;

  constructor(
    private readonly market: Market,
    private readonly spec: CondorSpec,
    private readonly blotter: Blotter | undefined,
  ) {
    this.quantity = condorsPerTranche(spec);
    this.parameters = surfaceParameterSets[spec.surface];
    this.delay = fillDelay(spec.friction);
    this.marker = makeMarker(market, 'SPX', spec.friction);
    const column = () => new Float64Array(market.days.length);
    this.track = Object.fromEntries(CONDOR_COLUMNS.map((name) => [name, column()])) as unknown as CondorTrack;
  }

  walk(firstRow: number): CondorTrack {
    const { days } = this.market;
    let equity = 0;
    for (this.row = firstRow; this.row < days.length; ++this.row) {
      const row = this.row;
      this.smiles.clear();
      const { pricesUsed, pricesObserved } = this.marker;
      if (row > firstRow) {
        const interest = this.cash * cashYield(this.market, row);
        this.cash += interest;
        this.track.interest[row] = interest;
      }
      this.settleExpired();
      this.markOpen();
      this.decideExits();
      this.fillExits();
      if (entersOn(this.spec.entry, days[row], row > 0 ? days[row - 1] : Number.NaN)) {
        this.decideEntry();
      }
      this.fillEntries();
      const marks = this.recordPositions();
      this.track.pricesUsed[row] = this.marker.pricesUsed - pricesUsed;
      this.track.pricesObserved[row] = this.marker.pricesObserved - pricesObserved;
      this.track.cash[row] = this.cash;
      this.track.profitAndLoss[row] = this.cash + marks - equity;
      equity = this.cash + marks;
    }
    return this.track;
  }

  private get today(): Day {
    return this.market.days[this.row];
  }

  private smileOf(expiration: Day): Smile {
    let smile = this.smiles.get(expiration);
    if (smile === undefined) {
      smile = makeSpxSmile(this.market, this.row, expiration, this.parameters);
      this.smiles.set(expiration, smile);
    }
    return smile;
  }

  private priceOf(legs: IronCondorLegs, expiration: Day): number {
    return condorPrice(legs, this.marker, this.row, expiration, this.smileOf(expiration));
  }

  private dollars(points: number): number {
    return points * CONTRACT_MULTIPLIER * this.quantity;
  }

  private addTo(column: keyof CondorTrack, amount: number): void {
    const values = this.track[column];
    values[this.row] = values[this.row] + amount;
  }

  private settleExpired(): void {
    this.open = this.open.filter((condor) => {
      if (condor.expiration > this.today) return true;
      const payoff = condorPayoff(condor.legs, this.market.spxSettlement[this.row]);
      this.cash -= this.dollars(payoff);
      this.addTo('gross', -this.dollars(payoff - condor.price));
      this.report('settle', condor, payoff, 'settlement', 0, 'settlement');
      return false;
    });
  }

  private markOpen(): void {
    for (const condor of this.open) {
      const price = this.priceOf(condor.legs, condor.expiration);
      this.addTo('gross', -this.dollars(price - condor.price));
      condor.price = price;
    }
  }

  private decideExits(): void {
    for (const condor of this.open) {
      if (condor.exit !== null) continue;
      const reason = this.exitReason(condor);
      if (reason !== null) condor.exit = { reason, fillRow: this.row + this.delay };
    }
  }

  private exitReason(condor: OpenCondor): string | null {
    const { stopLoss, profitTarget, timeExit } = this.spec;
    const gain = condor.credit - condor.price;
    if (stopLoss !== null && gain <= -stopLoss * condor.credit) return 'stop';
    if (profitTarget !== null && gain >= profitTarget * condor.credit) return 'profit target';
    if (timeExit !== null && condor.expiration - this.today <= timeExit) return 'time exit';
    return null;
  }

  private fillExits(): void {
    this.open = this.open.filter((condor) => {
      if (condor.exit === null || condor.exit.fillRow > this.row) return true;
      const { cost, source } = this.legCosts(condor.legs, condor.expiration, 1);
      this.cash -= this.dollars(condor.price) + cost;
      this.addTo('costs', cost);
      this.report('buy', condor, condor.price, source, cost, condor.exit.reason);
      return false;
    });
  }

  private decideEntry(): void {
    const { market, spec, row, today } = this;
    const minimumDays = Math.max(spec.timeExit ?? 0, this.delay) + 1;
    const expiration = nearestExpiration(market.spxExpirations, today, spec.daysToExpiration, minimumDays);
    if (Number.isNaN(expiration)) {
      this.reportSkippedEntry(today, 'no expiration listed');
      return;
    }
    const spot = market.spxClose[row];
    const legs = selectCondor(this.smileOf(expiration), spec.shortDelta, spec.wing, spot, expiration - today);
    if (typeof legs === 'string') {
      this.reportSkippedEntry(expiration, legs);
      return;
    }
    this.pending.push({ expiration, legs, fillRow: row + this.delay });
  }

  private fillEntries(): void {
    this.pending = this.pending.filter(({ expiration, legs, fillRow }) => {
      if (fillRow > this.row) return true;
      const credit = this.priceOf(legs, expiration);
      const condor: OpenCondor = { expiration, legs, credit, price: credit, exit: null };
      const { cost, source } = this.legCosts(legs, expiration, -1);
      this.cash += this.dollars(credit) - cost;
      this.addTo('credit', this.dollars(credit));
      this.addTo('costs', cost);
      this.report('sell', condor, credit, source, cost, 'entry');
      this.open.push(condor);
      return false;
    });
  }

  /** Cost of trading all legs: `direction` 1 buys the condor back, -1 sells it [USD]; and whether legs were quoted. */
  private legCosts(legs: IronCondorLegs, expiration: Day, direction: 1 | -1): { cost: number; source: PriceSource } {
    const { marker, row } = this;
    const smile = this.smileOf(expiration);
    const observedBefore = marker.pricesObserved;
    let cost = 0;
    for (const leg of legs) {
      const side = (leg.side * -direction) as 1 | -1;
      cost += marker.fillCost(row, expiration, leg.optionType, leg.strike, side, smile);
    }
    return { cost: cost * this.quantity, source: priceSource(marker.pricesObserved - observedBefore, legs.length) };
  }

  private recordPositions(): number {
    let price = 0;
    let risk = 0;
    let vega = 0;
    for (const condor of this.open) {
      price += condor.price;
      risk += wingWidth(condor.legs) - condor.credit;
      vega += condorVega(condor.legs, this.smileOf(condor.expiration));
    }
    const marks = -this.dollars(price);
    this.track.marks[this.row] = marks;
    this.track.riskInForce[this.row] = this.dollars(risk);
    this.track.vega[this.row] = this.dollars(vega);
    return marks;
  }

  private report(
    action: 'buy' | 'sell' | 'settle',
    condor: OpenCondor,
    price: number,
    source: PriceSource,
    cost: number,
    reason: string,
  ): void {
    this.blotter?.({
      row: this.row,
      book: 'condor',
      action,
      contract: describeCondor(condor.expiration, condor.legs),
      quantity: this.quantity,
      price,
      priceSource: source,
      cost,
      reason,
    });
  }

  private reportSkippedEntry(expiration: Day, reason: string): void {
    const contract = toIsoDate(expiration);
    this.blotter?.({
      row: this.row,
      book: 'condor',
      action: 'skip',
      contract,
      quantity: 0,
      price: 0,
      priceSource: 'none',
      cost: 0,
      reason,
    });
  }
}
