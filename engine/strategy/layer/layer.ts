import type { Blotter } from '../../book/blotter.js';
import { firstAfter } from '../../contracts/expirations.js';
import type { Market } from '../../contracts/market.js';
import { fillDelay } from '../../execution/friction.js';
import type { PriceSheets } from '../../sheets/index.js';
import type { LayerSpec, StrikeRule } from '../specs.js';
import { openCallPricing } from './call-pricing.js';
import { type Order, togetherByCall } from './layer-order.js';
import { type LayerRule, type LotView, type Wish, weightiestWish } from './layer-rule.js';
import { checkTransition, type LayerState } from './layer-state.js';
import { LayerTrader } from './layer-trader.js';
import type { LayerDesk, Lot, VixCall } from './lot.js';
import { lotOutlook } from './lot-outlook.js';

/** Where a time-shift moves to, and how much of the lot. */
export interface ShiftTarget {
  /** Part of the lot that is moved, in (0, 1). */
  readonly part: number;
  readonly targetDays: number;
  readonly strike: StrikeRule;
}

/** What a layer can do without. */
export interface LayerOptions {
  /** Of the layer, in the blotter. */
  readonly name?: string;
  readonly blotter?: Blotter | undefined;
  /** Where a time-shift moves to; without it no wish for one is heard. */
  readonly shift?: ShiftTarget | null;
  /** Prices shared with other walks; see `openCallPricing`. */
  readonly sheets?: PriceSheets | undefined;
}

/** Base shares are halves of halves; a smaller gap is rounding. */
const SMALLEST_SHARE = 1e-9;

/**
 * One layer of the hedge, a day at a time: buys the listed call nearest to its tenor, keeps it, rolls it, gives it
 * up, as its rules say. It decides what is traded and when; how many calls that is, its desk decides.
 *
 * Order within a day: settlement at the morning's value, daily settlement of futures, the rules' wishes on the
 * close, fills at the close. Orders other than settlement wait as long as friction and approval say.
 */
export class Layer {
  state: LayerState = 'flat';
  readonly trader: LayerTrader;
  private orders: Order[] = [];
  private readonly delay: number;
  private readonly minimumDays: number;
  private readonly shift: ShiftTarget | null;
  /** Rules that `advance` must ask even on a day that looks quiet. */
  private readonly watchful: readonly LayerRule[];
  /** First row that `advance` may not only mark. */
  private quietUntil = 0;

  /** @param rules - asked in this order */
  constructor(
    private readonly market: Market,
    private readonly spec: LayerSpec,
    private readonly rules: readonly LayerRule[],
    desk: LayerDesk,
    { name = 'layer', blotter, shift = null, sheets }: LayerOptions = {},
  ) {
    this.trader = new LayerTrader(market, spec, desk, openCallPricing(market, spec, sheets), name, blotter);
    this.shift = shift;
    this.watchful = rules.filter((rule) => rule.isQuietOn !== undefined);
    this.delay = fillDelay(spec.friction);
    // A contract must still be alive, and not yet due to be sold, on the day it is filled.
    this.minimumDays = Math.max(this.delay, ...rules.map((rule) => rule.sellsAtDays ?? 0)) + 1;
  }

  /** Goes through one day; rows must follow each other. */
  step(row: number): void {
    this.trader.openDay(row);
    for (const lot of this.trader.settleExpired()) this.forget(lot);
    this.trader.settleFutures();
    this.decide();
    this.fill();
    this.trader.markAll();
  }

  /**
   * As `step`, faster: a day on which calls are held and no rule, settlement or order can move anything is only
   * marked. Most days are such.
   */
  advance(row: number): void {
    if (row < this.quietUntil && this.isLeftAlone(row)) {
      this.trader.openDay(row);
      this.trader.markAll();
    } else {
      this.step(row);
      this.quietUntil = this.nextRestlessRow();
    }
  }

  private isLeftAlone(row: number): boolean {
    for (const rule of this.watchful) if (rule.isQuietOn?.(row) === false) return false;
    return true;
  }

  /** First row after today's on which more may happen than marking, as far as anyone can know today. */
  private nextRestlessRow(): number {
    const tomorrow = this.row + 1;
    const isComplete = this.state === 'open' && this.orders.length === 0 && this.missingShare() < SMALLEST_SHARE;
    if (!isComplete || this.spec.isDeltaNeutral) return tomorrow;
    let next = this.market.days.length;
    for (const lot of this.trader.lots) {
      if (lot.quietUntil <= tomorrow) lot.quietUntil = this.quietUntilOf(lot, tomorrow);
      next = Math.min(next, lot.quietUntil);
    }
    return next;
  }

  /** First row from `row` on on which the lot settles or a rule may have a wish for it. */
  private quietUntilOf(lot: Lot, row: number): number {
    const outlook = lotOutlook(lot, this.market.days);
    let end = firstAfter(this.market.days, lot.expiration - 1);
    for (const rule of this.rules) end = rule.quietUntil?.(outlook, row, end) ?? row;
    return end;
  }

  private get row(): number {
    return this.trader.row;
  }

  private get baseLots(): Lot[] {
    return this.trader.lots.filter(({ purpose }) => purpose === 'base');
  }

  /** A lot that settled: an order to replace it only buys now, and there is nothing left to move into the next layer. */
  private forget(lot: Lot): void {
    this.orders = this.orders.flatMap((order) => {
      if (order.sell !== lot) return [order];
      const buys = order.buys.filter(({ purpose }) => purpose === 'base');
      return buys.length > 0 ? [{ ...order, sell: null, buys }] : [];
    });
    if (this.baseLots.length === 0 && this.state === 'open') this.turn('flat', 'settlement');
  }

  private decide(): void {
    const barring = this.barringRule();
    // Whoever must get out waits for no roll: only plain sales go on, what they leave is sold by today's wishes.
    if (barring !== null) this.orders = this.orders.filter(({ buys }) => buys.length === 0);
    const isLeftAlone = this.isLeftAlone(this.row);
    for (const lot of this.trader.lots) {
      if (isLeftAlone && this.row < lot.quietUntil) continue;
      if (this.orders.some(({ sell }) => sell === lot)) continue;
      const wish = weightiestWish(this.rules, this.viewOf(lot));
      if (wish !== null) this.place(lot, wish);
    }
    if (barring !== null && this.trader.lots.length === 0 && this.state !== 'unwound') this.turn('unwound', barring);
    if (barring === null && this.state === 'unwound') this.turn('flat', 're-entry');
    this.refill();
  }

  /** Name of a rule that keeps the layer out of the market today; null when none does. */
  private barringRule(): string | null {
    return this.rules.find((rule) => rule.keepsOut === true && rule.forbids?.(this.row))?.name ?? null;
  }

  private isForbidden(): boolean {
    return this.rules.some((rule) => (rule.forbids?.(this.row) ?? null) !== null);
  }

  private viewOf(lot: Lot): LotView {
    const { row } = this;
    const { daysToExpirationOn, erosionOn } = lotOutlook(lot, this.market.days);
    return {
      row,
      lot,
      daysToExpiration: daysToExpirationOn(row),
      delta: () => lot.priced.delta(row),
      erosion: () => erosionOn(row),
    };
  }

  /** Makes an order of a wish, where it can be had. */
  private place(lot: Lot, { kind, why }: Wish): void {
    const multiplier = this.multiplier();
    const order = { sell: lot, part: 1, buys: [], multiplier, fillRow: this.row + this.delay, why };
    if (kind === 'unwind' || kind === 'close') {
      this.orders.push(order);
      return;
    }
    // Shifted calls are outside the base count: they are held to settlement, not replaced.
    if (lot.purpose === 'shift' || this.isForbidden()) return;
    // A time-shift refills with a later expiration: the one that it sells has just been found too short.
    const minimumDays =
      kind === 'shift' ? Math.max(this.minimumDays, lot.expiration - this.trader.today + 1) : this.minimumDays;
    const base = this.trader.chooseCall(this.spec.targetDays, this.spec.strike, minimumDays);
    if (base === null) return;
    if (kind === 'replace') {
      // A re-strike that would buy back what it sells only pays the spread.
      const isSame = base.expiration === lot.expiration && base.strike === lot.strike;
      if (isSame && multiplier === lot.multiplier) return;
      const buys = [{ call: base, share: lot.share, purpose: 'base' }] as const;
      this.orders.push({ ...order, buys, fillRow: this.fillRowOf(base, lot.share) });
    } else {
      if (this.shift === null) return;
      const { part, targetDays, strike } = this.shift;
      const moved = this.trader.chooseCall(targetDays, strike, this.delay + 1);
      if (moved === null) return;
      const share = lot.share * part;
      const buys = [
        { call: moved, share, purpose: 'shift' },
        { call: base, share, purpose: 'base' },
      ] as const;
      this.orders.push({ ...order, part, buys, fillRow: this.fillRowOf(moved, share) });
    }
    if (this.state === 'open') this.turn('rolling', why);
  }

  /** Orders what the base count lacks, unless a rule forbids it. */
  private refill(): void {
    if (this.state === 'unwound' || this.isForbidden()) return;
    const missing = this.missingShare();
    if (missing < SMALLEST_SHARE) return;
    const call = this.trader.chooseCall(this.spec.targetDays, this.spec.strike, this.minimumDays);
    if (call === null) return;
    const why = this.state === 'flat' ? 'entry' : 'refill';
    const buys = [{ call, share: missing, purpose: 'base' }] as const;
    const multiplier = this.multiplier();
    this.orders.push({ sell: null, part: 1, buys, multiplier, fillRow: this.fillRowOf(call, missing), why });
    if (this.state !== 'rolling') this.turn('rolling', why);
  }

  /** What the base count lacks and nobody ordered. */
  private missingShare(): number {
    let held = 0;
    for (const { purpose, share } of this.trader.lots) if (purpose === 'base') held += share;
    let ordered = 0;
    for (const { sell, buys } of this.orders) {
      // A lot on its way out still counts: its order buys what replaces it, or nothing on purpose.
      if (sell !== null) continue;
      for (const { share, purpose } of buys) if (purpose === 'base') ordered += share;
    }
    return 1 - held - ordered;
  }

  private fillRowOf(call: VixCall, share: number): number {
    let wait = this.delay;
    for (const rule of this.rules) {
      if (rule.approvalDays === undefined) continue;
      wait = Math.max(wait, rule.approvalDays(this.row, this.trader.plannedPremium(call, share)));
    }
    return this.row + wait;
  }

  private fill(): void {
    const due = this.orders.filter(({ fillRow }) => fillRow <= this.row);
    if (due.length === 0) return;
    this.orders = this.orders.filter(({ fillRow }) => fillRow > this.row);
    for (const { sell, part, why } of due) if (sell !== null) this.trader.sell(sell, part, why);
    for (const { call, share, purpose, multiplier, why } of togetherByCall(due)) {
      // An order that waited longer than its contract lived buys nothing.
      if (call.expiration > this.trader.today) this.trader.buy(call, share, purpose, multiplier, why);
    }
    if (this.baseLots.length > 0) {
      if (this.state === 'rolling' && this.orders.length === 0) this.turn('open', 'filled');
    } else if (this.orders.length === 0 && (this.state === 'open' || this.state === 'rolling')) {
      const barring = this.barringRule();
      this.turn(barring === null ? 'flat' : 'unwound', due[due.length - 1].why);
    }
  }

  /** Units of a purchase decided today, relative to the base count. */
  private multiplier(): number {
    return this.rules.reduce((product, rule) => product * (rule.multiplier?.(this.row) ?? 1), 1);
  }

  private turn(to: LayerState, why: string): void {
    checkTransition(this.state, to);
    this.trader.note(`${this.state} → ${to}`, why);
    this.state = to;
  }
}
