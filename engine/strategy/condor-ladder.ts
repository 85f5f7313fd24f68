import { type Blotter, type FilledLeg, type PriceSource, priceSource } from '../book/blotter.js';
import { cashYield } from '../book/interest.js';
import { blankColumns } from '../contracts/blank-columns.js';
import type { Day } from '../contracts/calendar-date.js';
import type { Market } from '../contracts/market.js';
import { fillDelay } from '../execution/friction.js';
import type { PriceSheets } from '../sheets/index.js';
import type { SignalReader } from '../signals/index.js';
import { type CondorEntry, condorDollars, condorsPerTranche } from './condor-entry.js';
import { type CondorPricing, openCondorPricing, type PricedCondor } from './condor-pricing.js';
import { CONDOR_COLUMNS, type CondorTrack } from './condor-track.js';
import { entersOn } from './entry-schedule.js';
import { condorPayoff, describeCondor, type IronCondorLegs, legPayoff, wingWidth } from './iron-condor.js';
import type { CondorSpec } from './specs.js';

/** A condor that was sold and not yet closed. */
interface OpenCondor {
  readonly expiration: Day;
  readonly legs: IronCondorLegs;
  readonly priced: PricedCondor;
  /** Condors. */
  readonly quantity: number;
  /** Mid credit at entry [index points per condor]. */
  readonly credit: number;
  /** Price to buy back at the last close [index points per condor]. */
  price: number;
  /** Mid of each leg at the last close [index points], shape [legs]. */
  readonly legPrices: Float64Array;
  /** Rule that wants it closed, and the row from which the order can fill. */
  exit: { readonly reason: string; readonly fillRow: number } | null;
}

/** What a fill of a condor costs, and whether its legs were quoted. */
interface LegCosts {
  /** Of all legs and condors [USD]. */
  readonly sum: number;
  /** Of each leg of one condor [USD]. */
  readonly perCondor: readonly number[];
  readonly source: PriceSource;
}

const SETTLED: LegCosts = { sum: 0, perCondor: [0, 0, 0, 0], source: 'settlement' };

/** What a ladder can do without. */
export interface LadderOptions {
  readonly blotter?: Blotter | undefined;
  /** Prices shared with other walks; see `openCondorPricing`. */
  readonly sheets?: PriceSheets | undefined;
  /** Of the same spec, from a walk before; else it is opened. */
  readonly pricing?: CondorPricing | undefined;
  /** Condors sold on a row, relative to the tranche of a ladder of ten. */
  readonly sizeOn?: (row: number) => number;
}

/**
 * Walks a ladder of short iron condors through the market.
 *
 * @param signals - of the same days as `market`
 * @param firstRow - row of the market on which the ladder may first sell
 * @param options - the blotter that receives every fill; prices shared with other walks
 * @returns columns as long as the market, zero before `firstRow`
 */
export function walkCondorLadder(
  market: Market,
  spec: CondorSpec,
  signals: SignalReader,
  firstRow: number,
  options: Omit<LadderOptions, 'sizeOn'> = {},
): CondorTrack {
  const ladder = new CondorLadder(market, spec, signals, options);
  for (let row = firstRow; row < market.days.length; ++row) ladder.step(row);
  return ladder.track;
}

/**
 * A ladder of short iron condors, one day at a time.
 *
 * Order within a day: settlement, then exits (stop > profit target > time) at the close, then entries at the close.
 * A rule decides on the day's closing mids; `stressed` friction fills its orders one trading day later.
 */
export class CondorLadder {
  readonly track: CondorTrack;
  private readonly tranche: number;
  private readonly pricing: CondorPricing;
  private readonly blotter: Blotter | undefined;
  private readonly sizeOn: (row: number) => number;
  private readonly delay: number;
  /** 1 where the S&P is oversold; null when no rule reads it. */
  private readonly oversold: Uint8Array | null;
  private open: OpenCondor[] = [];
  private pending: { readonly entry: CondorEntry; readonly fillRow: number }[] = [];
  private cash = 0;
  private equity = 0;
  private row = 0;

  constructor(
    private readonly market: Market,
    private readonly spec: CondorSpec,
    signals: SignalReader,
    { blotter, sheets, pricing, sizeOn = () => 1 }: LadderOptions = {},
  ) {
    this.blotter = blotter;
    this.sizeOn = sizeOn;
    this.tranche = condorsPerTranche(spec);
    this.delay = fillDelay(spec.friction);
    this.pricing = pricing ?? openCondorPricing(market, spec, sheets);
    this.oversold = spec.tightening === null ? null : signals.condition('spx-oversold');
    this.track = blankColumns(CONDOR_COLUMNS, market.days.length);
  }

  /** Goes through one day; rows must follow each other. */
  step(row: number): void {
    const { market, track, pricing } = this;
    const { pricesUsed, pricesObserved } = pricing;
    this.row = row;
    const interest = row > 0 ? this.cash * cashYield(market, row) : 0;
    this.cash += interest;
    track.interest[row] = interest;
    this.settleExpired();
    this.markOpen();
    this.decideExits();
    this.fillExits();
    if (entersOn(this.spec.entry, this.today, row > 0 ? market.days[row - 1] : Number.NaN)) this.decideEntry();
    this.fillEntries();
    const marks = this.recordPositions();
    track.pricesUsed[row] = pricing.pricesUsed - pricesUsed;
    track.pricesObserved[row] = pricing.pricesObserved - pricesObserved;
    track.cash[row] = this.cash;
    track.profitAndLoss[row] = this.cash + marks - this.equity;
    this.equity = this.cash + marks;
  }

  private get today(): Day {
    return this.market.days[this.row];
  }

  /** Adds the mid value of each leg of the open condors after the day's fills [USD], shape [legs]. */
  addLegMarks(out: Float64Array): void {
    for (const { legs, legPrices, quantity } of this.open) {
      for (const [at, { side }] of legs.entries()) out[at] = out[at] + condorDollars(side * legPrices[at], quantity);
    }
  }

  private addTo(column: keyof CondorTrack, amount: number): void {
    const values = this.track[column];
    values[this.row] = values[this.row] + amount;
  }

  private settleExpired(): void {
    if (!this.open.some(({ expiration }) => expiration <= this.today)) return;
    this.open = this.open.filter((condor) => {
      if (condor.expiration > this.today) return true;
      const settlement = this.market.spxSettlement[this.row];
      const payoff = condorPayoff(condor.legs, settlement);
      this.cash -= condorDollars(payoff, condor.quantity);
      this.addTo('gross', -condorDollars(payoff - condor.price, condor.quantity));
      for (const [at, leg] of condor.legs.entries()) condor.legPrices[at] = legPayoff(leg, settlement);
      this.report('settle', condor, payoff, SETTLED, 'settlement');
      return false;
    });
  }

  private markOpen(): void {
    const { track, row } = this;
    let gross = track.gross[row];
    for (const condor of this.open) {
      const price = condor.priced.price(row, condor.legPrices);
      gross += -condorDollars(price - condor.price, condor.quantity);
      condor.price = price;
    }
    track.gross[row] = gross;
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
    if (!this.open.some(({ exit }) => exit !== null)) return;
    this.open = this.open.filter((condor) => {
      if (condor.exit === null || condor.exit.fillRow > this.row) return true;
      const costs = this.legCosts(condor.priced, condor.quantity, 1);
      this.cash -= condorDollars(condor.price, condor.quantity) + costs.sum;
      this.addTo('costs', costs.sum);
      this.report('buy', condor, condor.price, costs, condor.exit.reason);
      return false;
    });
  }

  private decideEntry(): void {
    const { spec, row, delay } = this;
    const isOversold = this.oversold?.[row] === 1;
    const minimumDays = Math.max(spec.timeExit ?? 0, delay) + 1;
    const entry = this.pricing.chooseEntry(row, isOversold, minimumDays);
    if ('fault' in entry) this.reportSkippedEntry(entry.contract, entry.fault);
    else this.pending.push({ entry, fillRow: row + delay });
  }

  private fillEntries(): void {
    if (this.pending.length === 0) return;
    this.pending = this.pending.filter(({ entry: { expiration, legs, size, reason }, fillRow }) => {
      if (fillRow > this.row) return true;
      const wanted = this.tranche * size * this.sizeOn(this.row);
      const quantity = this.spec.integer ? Math.round(wanted) : wanted;
      if (quantity === 0) {
        this.reportSkippedEntry(describeCondor(expiration, legs), 'too small for one condor');
        return false;
      }
      const priced = this.pricing.condorOf(legs, expiration, this.row);
      const legPrices = new Float64Array(legs.length);
      const credit = priced.price(this.row, legPrices);
      const condor: OpenCondor = { expiration, legs, priced, quantity, credit, price: credit, legPrices, exit: null };
      const costs = this.legCosts(priced, quantity, -1);
      this.cash += condorDollars(credit, quantity) - costs.sum;
      this.addTo('credit', condorDollars(credit, quantity));
      this.addTo('costs', costs.sum);
      this.report('sell', condor, credit, costs, reason);
      this.open.push(condor);
      return false;
    });
  }

  /** Costs of trading all legs: `direction` 1 buys the condors back, -1 sells them. */
  private legCosts(priced: PricedCondor, quantity: number, direction: 1 | -1): LegCosts {
    const observedBefore = this.pricing.pricesObserved;
    const perCondor = priced.fillCosts(this.row, direction);
    let cost = 0;
    for (const legCost of perCondor) cost += legCost;
    const source = priceSource(this.pricing.pricesObserved - observedBefore, perCondor.length);
    return { sum: cost * quantity, perCondor, source };
  }

  private recordPositions(): number {
    const { track, row } = this;
    const greeks = { vega: 0, theta: 0 };
    let marks = 0;
    let risk = 0;
    for (const { legs, priced, quantity, credit, price } of this.open) {
      marks -= condorDollars(price, quantity);
      risk += condorDollars(wingWidth(legs) - credit, quantity);
      priced.addGreeks(row, quantity, greeks);
    }
    track.marks[row] = marks;
    track.riskInForce[row] = risk;
    track.vega[row] = condorDollars(greeks.vega, 1);
    track.theta[row] = condorDollars(greeks.theta, 1);
    return marks;
  }

  private report(
    action: 'buy' | 'sell' | 'settle',
    { expiration, legs, legPrices, quantity }: OpenCondor,
    price: number,
    { sum: cost, perCondor, source: priceSource }: LegCosts,
    reason: string,
  ): void {
    this.blotter?.({
      row: this.row,
      book: 'condor',
      action,
      instrument: 'condor',
      contract: describeCondor(expiration, legs),
      quantity,
      price,
      priceSource,
      cost,
      reason,
      legs: legs.map((leg, at): FilledLeg => ({ ...leg, price: legPrices[at], cost: perCondor[at] })),
    });
  }

  private reportSkippedEntry(contract: string, reason: string): void {
    const nothing = { quantity: 0, price: 0, priceSource: 'none', cost: 0 } as const;
    const refused = { book: 'condor', action: 'skip', instrument: 'condor', contract } as const;
    this.blotter?.({ row: this.row, ...refused, ...nothing, reason });
  }
}
