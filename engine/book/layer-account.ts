import type { Market } from '../contracts/market.js';
import { halfSpread } from '../execution/friction.js';
import type { Purchase } from '../strategy/alternatives/index.js';
import { type CondorsInForce, callsPerUnit } from '../strategy/calls-per-unit.js';
import type { CondorTrack } from '../strategy/condor-track.js';
import type { LayerDesk, Lot, PurchaseTerms } from '../strategy/layer/index.js';
import type { LayerSpec, Sizing } from '../strategy/specs.js';
import { cashYield } from './interest.js';
import { blankWalkedLayer, type WalkedLayer } from './walked-layer.js';

/** A layer of a hedge: what it buys, and how much of it. */
export interface BookLayer {
  /** 0 near, 1 middle, 2 far. */
  readonly place: number;
  readonly spec: LayerSpec;
  /** Units; see `callsPerUnit`. */
  readonly weight: number;
  /** Its part of the mix [fraction]. */
  readonly share: number;
}

/** A purchase whose exits are still to come. */
type OpenPurchase = Purchase & { readonly exits: Purchase['exits'][number][] };

/** Calls of one lot and what they were last worth. */
interface Holding {
  calls: number;
  readonly purchase: OpenPurchase;
  /** [USD per call] */
  mark: number;
}

/**
 * The account of one layer in a book that is walked day by day: counts calls, keeps cash, and obeys the limits that
 * look at money.
 */
export class LayerAccount implements LayerDesk {
  readonly track: WalkedLayer;
  /** Every purchase in order, with its exits. */
  readonly purchases: Purchase[] = [];
  /** Value of the calls if sold at the bid after the day's fills [USD]; 0 where nobody asks. */
  valueAtBid = 0;
  private readonly holdings = new Map<Lot, Holding>();
  /** The holdings in order, by which a day marks them: time-shifts leave dozens, too many to look each up. */
  private inOrder: [Lot, Holding][] = [];
  private isOrderStale = false;
  /** Place of the next one to be marked. */
  private cursor = 0;
  private row = 0;
  private purse = 0;
  private cash = 0;
  private equity = 0;
  private creditReceived = 0;
  private premiumSpent = 0;
  /** Proceeds of a time-shift, waiting to be spent the same day [USD]. */
  private shiftProceeds = 0;

  /**
   * @param sizeOn - size of the book on a row, relative to its start; 1 without reinvestment
   * @param creditLimit - most that this layer may spend of all condor credit so far [fraction]; null for no limit
   * @param isBidAsked - whether anybody asks for `valueAtBid`
   */
  constructor(
    private readonly market: Market,
    private readonly layer: BookLayer,
    private readonly sizing: Sizing,
    private readonly condor: CondorTrack,
    private readonly sizeOn: (row: number) => number,
    private readonly creditLimit: number | null,
    private readonly isBidAsked: boolean,
  ) {
    this.track = blankWalkedLayer(market.days.length);
  }

  /** Interest and credits of the day, before the layer trades. */
  openDay(row: number): void {
    this.row = row;
    this.valueAtBid = 0;
    this.cursor = 0;
    const interest = row > 0 ? this.cash * cashYield(this.market, row) : 0;
    this.cash += interest;
    this.track.interest[row] = interest;
    this.purse += this.condor.credit[row];
    this.creditReceived += this.condor.credit[row];
  }

  plannedPremium(row: number, terms: PurchaseTerms, share: number): number {
    return this.units(row, terms) * share * terms.premium;
  }

  bought(row: number, lot: Lot, terms: PurchaseTerms): number {
    const debit = terms.premium + terms.cost;
    const calls = lot.purpose === 'shift' ? this.callsForProceeds(debit) : this.callsForShare(row, lot, terms);
    const { expiration, strike } = lot;
    const purchase: OpenPurchase = { expiration, strike, row, premium: calls * terms.premium, exits: [] };
    this.purchases.push(purchase);
    this.holdings.set(lot, { calls, purchase, mark: terms.premium });
    this.isOrderStale = true;
    this.spend(calls * terms.premium, calls * terms.cost);
    this.track.premium[row] = this.track.premium[row] + calls * terms.premium;
    if (lot.purpose === 'shift') {
      this.shiftProceeds -= calls * debit;
    } else {
      this.premiumSpent += calls * debit;
      if (this.sizing === 'budget') this.purse -= (calls * debit) / this.layer.weight;
    }
    return calls;
  }

  left(row: number, lot: Lot, part: number, proceeds: number, cost: number): number {
    const holding = this.holdingOf(lot);
    const calls = holding.calls * part;
    this.track.gross[row] = this.track.gross[row] + calls * (proceeds - holding.mark);
    this.spend(-calls * proceeds, calls * cost);
    holding.purchase.exits.push({ row, part });
    if (part === 1) {
      this.holdings.delete(lot);
      this.isOrderStale = true;
    } else {
      holding.calls -= calls;
      this.shiftProceeds += calls * (proceeds - cost);
    }
    return calls;
  }

  futuresSettled(row: number, lot: Lot, gain: number, cost: number): number {
    const { calls } = this.holdingOf(lot);
    this.track.gross[row] = this.track.gross[row] + calls * gain;
    this.spend(-calls * gain, calls * cost);
    return calls;
  }

  marked(row: number, lot: Lot, mark: number, theta: number): void {
    const holding = this.nextHolding(lot);
    const { track } = this;
    track.gross[row] = track.gross[row] + holding.calls * (mark - holding.mark);
    track.marks[row] = track.marks[row] + holding.calls * mark;
    track.calls[row] = track.calls[row] + holding.calls;
    track.theta[row] = track.theta[row] + holding.calls * theta;
    holding.mark = mark;
    if (this.isBidAsked) this.valueAtBid += holding.calls * this.bidOf(row, mark);
  }

  /** Books the day, after the layer traded. */
  closeDay(): void {
    const { track, row } = this;
    // What a capped shift did not spend stays cash.
    this.shiftProceeds = 0;
    track.cash[row] = this.cash;
    track.profitAndLoss[row] = this.cash + track.marks[row] - this.equity;
    this.equity = this.cash + track.marks[row];
  }

  /** What a call at a mark would be sold for [USD]. */
  private bidOf(row: number, mark: number): number {
    const { friction } = this.layer.spec;
    const spread = friction.level === 'none' ? 0 : 100 * halfSpread(friction, 'VIX', mark / 100, this.market.vix[row]);
    return Math.max(0, mark - spread);
  }

  /** As `holdingOf`; at once where lots are marked in the order they were bought in, as a layer does. */
  private nextHolding(lot: Lot): Holding {
    if (this.isOrderStale) {
      this.inOrder = [...this.holdings];
      this.isOrderStale = false;
    }
    const next = this.inOrder[this.cursor];
    this.cursor += 1;
    return next?.[0] === lot ? next[1] : this.holdingOf(lot);
  }

  private holdingOf(lot: Lot): Holding {
    const holding = this.holdings.get(lot);
    if (holding === undefined) throw new Error('a layer traded a lot that its account does not hold');
    return holding;
  }

  private spend(amount: number, cost: number): void {
    this.cash -= amount + cost;
    this.track.costs[this.row] = this.track.costs[this.row] + cost;
  }

  /** Calls of the whole base count on a row. */
  private units(row: number, terms: PurchaseTerms): number {
    const condors: CondorsInForce = {
      risk: this.condor.riskInForce[row],
      vega: this.condor.vega[row],
      purse: this.purse,
    };
    const size = this.sizing === 'contracts' ? this.sizeOn(row) : 1;
    return this.layer.weight * callsPerUnit(this.sizing, terms, condors) * size;
  }

  private callsForShare(row: number, lot: Lot, terms: PurchaseTerms): number {
    const wanted = this.units(row, terms) * lot.share * lot.multiplier;
    if (this.creditLimit === null) return wanted;
    const allowed = this.creditLimit * this.creditReceived - this.premiumSpent;
    return Math.min(wanted, Math.max(0, allowed) / (terms.premium + terms.cost));
  }

  /** Calls that a time-shift's proceeds buy: at most as many as the layer's base count. */
  private callsForProceeds(debit: number): number {
    let base = 0;
    let shifted = 0;
    for (const [{ purpose, share }, { calls }] of this.holdings) {
      if (purpose === 'shift') shifted += calls;
      else base = Math.max(base, calls / share);
    }
    return Math.max(0, Math.min(this.shiftProceeds / debit, base - shifted));
  }
}
