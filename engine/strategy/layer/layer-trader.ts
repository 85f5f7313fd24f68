import { type Blotter, type PriceSource, priceSource } from '../../book/blotter.js';
import { type Day, toIsoDate } from '../../contracts/calendar-date.js';
import { CONTRACT_MULTIPLIER, nearestExpiration } from '../../contracts/expirations.js';
import type { Market } from '../../contracts/market.js';
import { futuresCost, VX_MULTIPLIER } from '../../execution/futures-cost.js';
import { curveElasticity, type Smile, smileVolatility } from '../../surfaces/index.js';
import type { LayerSpec, StrikeRule } from '../specs.js';
import type { CallPricing, PricedCall } from './call-pricing.js';
import type { LayerDesk, Lot, PurchaseTerms, VixCall } from './lot.js';

/**
 * Carries out what a layer decides: chooses contracts, fills, settles and marks them, and tells desk and blotter.
 */
export class LayerTrader {
  /** Held calls, oldest first. */
  readonly lots: Lot[] = [];
  row = 0;

  constructor(
    private readonly market: Market,
    private readonly spec: LayerSpec,
    private readonly desk: LayerDesk,
    private readonly pricing: CallPricing,
    private readonly name: string,
    private readonly blotter: Blotter | undefined,
  ) {}

  get today(): Day {
    return this.market.days[this.row];
  }

  openDay(row: number): void {
    this.row = row;
  }

  /** The day's smile of an expiration. */
  smileOf(expiration: Day): Smile {
    return this.pricing.smileOf(this.row, expiration);
  }

  /** The call that a purchase would be of; null when nothing fit is listed. */
  chooseCall(targetDays: number, rule: StrikeRule, minimumDays: number): VixCall | null {
    const expiration = nearestExpiration(this.market.vixExpirations, this.today, targetDays, minimumDays);
    if (Number.isNaN(expiration)) return null;
    return { expiration, strike: this.pricing.strikeFor(this.row, expiration, rule) };
  }

  /** Premium of a purchase of a share of the base count, as far as the desk knows the count [USD]. */
  plannedPremium(call: VixCall, share: number): number {
    return this.desk.plannedPremium?.(this.row, this.termsOf(call, this.priced(call)), share) ?? 0;
  }

  /** Settles the calls that expire today at the morning's value; returns them. */
  settleExpired(): Lot[] {
    const settlement = this.market.vixSettlement[this.row];
    const expired = this.lots.filter(({ expiration }) => expiration <= this.today);
    for (const lot of expired) {
      if (this.spec.isDeltaNeutral) this.desk.futuresSettled(this.row, lot, futuresGain(lot, settlement), 0);
      const value = Math.max(0, settlement - lot.strike);
      const calls = this.desk.left(this.row, lot, 1, value * CONTRACT_MULTIPLIER, 0, 'settlement');
      this.report('settle', lot, calls, value, 'settlement', 0, 'settlement');
      this.reportFutures('settle', lot, calls, -lot.futures.delta, settlement, 0, 'settlement');
      this.drop(lot);
    }
    return expired;
  }

  /** Settles the futures sold against each call at the close and adjusts them to its delta. */
  settleFutures(): void {
    if (!this.spec.isDeltaNeutral) return;
    for (const lot of this.lots) {
      const smile = this.smileOf(lot.expiration);
      const delta = lot.priced.delta(this.row);
      const change = delta - lot.futures.delta;
      const cost = futuresCost(this.spec.friction, Math.abs(change));
      const calls = this.desk.futuresSettled(this.row, lot, futuresGain(lot, smile.forward), cost);
      this.reportFutures(change > 0 ? 'sell' : 'buy', lot, calls, change, smile.forward, cost, 'delta hedge');
      lot.futures = { delta, price: smile.forward };
    }
  }

  /** Sells a part of a lot's calls at the close. */
  sell(lot: Lot, part: number, why: string): void {
    const smile = this.smileOf(lot.expiration);
    const price = lot.priced.mark(this.row);
    const { cost, source } = this.fillCost(lot.priced, -1);
    const closing = this.spec.isDeltaNeutral ? futuresCost(this.spec.friction, lot.futures.delta) : 0;
    const calls = this.desk.left(this.row, lot, part, price * CONTRACT_MULTIPLIER, cost + closing, why);
    this.report('sell', lot, calls, price, source, cost, why);
    this.reportFutures('buy', lot, calls, -lot.futures.delta, smile.forward, closing, why);
    if (part === 1) {
      this.drop(lot);
    } else {
      lot.share *= 1 - part;
      lot.isShifted = true;
      lot.quietUntil = 0;
    }
  }

  /** Buys calls at the close. */
  buy(call: VixCall, share: number, purpose: Lot['purpose'], multiplier: number, why: string): void {
    const smile = this.smileOf(call.expiration);
    const priced = this.priced(call);
    const terms = this.termsOf(call, priced);
    const { cost, source } = this.fillCost(priced, 1);
    const volatility = smileVolatility(smile, call.strike);
    const delta = priced.delta(this.row);
    const lot: Lot = {
      expiration: call.expiration,
      strike: call.strike,
      priced,
      purpose,
      share,
      multiplier,
      entry: { forward: smile.forward, volatility, timeToExpiry: smile.timeToExpiry, delta },
      isShifted: false,
      quietUntil: 0,
      futures: { delta, price: smile.forward },
    };
    const hedging = this.spec.isDeltaNeutral ? futuresCost(this.spec.friction, delta) : 0;
    this.lots.push(lot);
    const calls = this.desk.bought(this.row, lot, { ...terms, cost: cost + hedging }, why);
    this.report('buy', call, calls, terms.premium / CONTRACT_MULTIPLIER, source, cost, why);
    this.reportFutures('sell', call, calls, delta, smile.forward, hedging, why);
  }

  /** Marks every held call at the close. */
  markAll(): void {
    const { row, desk } = this;
    for (const lot of this.lots) {
      const price = lot.priced.mark(row);
      const theta = lot.priced.theta(row) / 365;
      desk.marked(row, lot, price * CONTRACT_MULTIPLIER, theta * CONTRACT_MULTIPLIER);
    }
  }

  /** Prices given so far. */
  get pricesUsed(): number {
    return this.pricing.pricesUsed;
  }

  /** Those of them that were quoted. */
  get pricesObserved(): number {
    return this.pricing.pricesObserved;
  }

  /** Writes a change of state into the blotter. */
  note(contract: string, reason: string): void {
    const nothing = { quantity: 0, price: 0, priceSource: 'none', cost: 0 } as const;
    const turned = { book: this.name, action: 'turn', instrument: 'call', contract } as const;
    this.blotter?.({ row: this.row, ...turned, ...nothing, reason });
  }

  private drop(lot: Lot): void {
    this.lots.splice(this.lots.indexOf(lot), 1);
  }

  private priced(call: VixCall): PricedCall {
    return this.pricing.callOf(call, this.row);
  }

  private termsOf({ expiration }: VixCall, priced: PricedCall): PurchaseTerms {
    return {
      premium: priced.mark(this.row) * CONTRACT_MULTIPLIER,
      cost: 0,
      pointValue: priced.delta(this.row) * CONTRACT_MULTIPLIER,
      elasticity: curveElasticity(expiration - this.today),
    };
  }

  private fillCost(priced: PricedCall, side: 1 | -1): { cost: number; source: PriceSource } {
    const observedBefore = this.pricing.pricesObserved;
    const cost = priced.fillCost(this.row, side);
    return { cost, source: priceSource(this.pricing.pricesObserved - observedBefore, 1) };
  }

  /** @param callCost - of one call [USD] */
  private report(
    action: 'buy' | 'sell' | 'settle',
    { expiration, strike }: VixCall,
    quantity: number,
    price: number,
    source: PriceSource,
    callCost: number,
    reason: string,
  ): void {
    if (this.blotter === undefined) return;
    const contract = `VIX ${toIsoDate(expiration)} ${strike} call`;
    const traded = { instrument: 'call', contract, quantity, price, priceSource: source } as const;
    this.blotter({ row: this.row, book: this.name, action, ...traded, cost: quantity * callCost, reason });
  }

  /**
   * Reports futures traded against calls; their price is the model's forward or the settlement value.
   *
   * @param delta - futures sold (> 0) or bought back (< 0) against one call, in calls' deltas
   * @param callCost - of what one call needs [USD]
   */
  private reportFutures(
    action: 'buy' | 'sell' | 'settle',
    { expiration }: VixCall,
    calls: number,
    delta: number,
    price: number,
    callCost: number,
    reason: string,
  ): void {
    if (this.blotter === undefined || !this.spec.isDeltaNeutral || delta === 0) return;
    const quantity = (calls * Math.abs(delta) * CONTRACT_MULTIPLIER) / VX_MULTIPLIER;
    const priceSource = action === 'settle' ? 'settlement' : 'curve';
    const contract = `VX ${toIsoDate(expiration)}`;
    const traded = { instrument: 'future', contract, quantity, price, priceSource } as const;
    this.blotter({ row: this.row, book: this.name, action, ...traded, cost: calls * callCost, reason });
  }
}

/** What the futures sold against one call gained since they were last settled [USD]. */
function futuresGain({ futures }: Lot, price: number): number {
  return -futures.delta * (price - futures.price) * CONTRACT_MULTIPLIER;
}
