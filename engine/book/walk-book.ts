import type { Market } from '../contracts/market.js';
import type { PriceSheets } from '../sheets/index.js';
import type { SignalReader } from '../signals/index.js';
import type { Purchase } from '../strategy/alternatives/index.js';
import { CondorLadder } from '../strategy/condor-ladder.js';
import type { CondorPricing } from '../strategy/condor-pricing.js';
import type { CondorTrack } from '../strategy/condor-track.js';
import { LEG_COUNT } from '../strategy/iron-condor.js';
import { keepLiquid, Layer, makeRules, timeShift, waitForApproval } from '../strategy/layer/index.js';
import type { CondorSpec, Sizing } from '../strategy/specs.js';
import { interestPerDollar } from './account.js';
import type { AccountRules } from './account-rules.js';
import type { Blotter } from './blotter.js';
import { type BookLayer, LayerAccount } from './layer-account.js';
import type { WalkedLayer } from './walked-layer.js';

/** A whole book: condors, hedge, and the account that both share. */
export interface BookSpec {
  readonly condor: CondorSpec;
  readonly sizing: Sizing;
  readonly layers: readonly BookLayer[];
  readonly rules: AccountRules | null;
  /** Starting capital [USD]. */
  readonly capital: number;
  /** Whether the book grows and shrinks with its equity. */
  readonly reinvests: boolean;
}

/** What a walk of a book can do without. */
export interface BookOptions {
  readonly blotter?: Blotter | undefined;
  /** Prices shared with other walks; with them quiet days are only marked. */
  readonly sheets?: PriceSheets | undefined;
  /** What the same condors cost on the same market in walks before; of no use with `ladder`. */
  readonly condorPricing?: CondorPricing | undefined;
  /** The book's condors as `walkCondorLadder` walked them; for a book that does not reinvest and no blotter. */
  readonly ladder?: CondorTrack | undefined;
}

/** What a walk leaves: the condors' columns and those of each layer, calls counted. */
export interface BookTrack {
  readonly condor: CondorTrack;
  readonly layers: readonly WalkedLayer[];
  /** What each layer bought and when it gave it up, as `layers`. */
  readonly purchases: readonly (readonly Purchase[])[];
  /** Mid value of each leg of the open condors [USD], shape [days] each; none unless a blotter listens. */
  readonly legMarks: readonly Float64Array[];
}

/**
 * Walks one book through the market day by day: the readable reference for every trial, and the only way for those
 * whose rules look at the account. Where no such rule is on, it gives what the weighted sum of tracks gives.
 *
 * @param signals - of the same days as `market`
 * @param firstRow - row on which condors are first sold
 * @param baseRow - last row of the ladder's build-up; layers first buy on the row after
 */
export function walkBook(
  market: Market,
  spec: BookSpec,
  signals: SignalReader,
  firstRow: number,
  baseRow: number,
  { blotter, sheets, condorPricing, ladder }: BookOptions = {},
): BookTrack {
  const { capital, rules } = spec;
  const growth = interestPerDollar(market, baseRow);
  const equityAt = new Float64Array(market.days.length).fill(capital);
  const quickRatioAt = new Float64Array(market.days.length).fill(Number.NaN);
  const sizeOn = (row: number) => (spec.reinvests && row > 0 ? Math.max(0, equityAt[row - 1] / capital) : 1);

  const options = { blotter, sheets, sizeOn, pricing: condorPricing };
  const quickRatio = rules?.quickRatio ?? null;
  const walked = ladder === undefined ? new CondorLadder(market, spec.condor, signals, options) : null;
  const condor = ladder ?? (walked as CondorLadder).track;
  const accounts = spec.layers.map((layer) => {
    const limit = rules?.creditLimit == null ? null : rules.creditLimit * layer.share;
    return new LayerAccount(market, layer, spec.sizing, condor, sizeOn, limit, quickRatio !== null);
  });
  const layers = spec.layers.map((layer, at) => {
    const shift = rules?.shift?.place === layer.place ? rules.shift : null;
    const own = [
      ...(quickRatio === null ? [] : [keepLiquid((row) => quickRatioAt[row - 1], quickRatio)]),
      ...makeRules(layer.spec, signals),
      ...(shift === null ? [] : [timeShift(shift.erosion)]),
      ...(rules?.approval == null ? [] : [waitForApproval(rules.approval.above, rules.approval.days)]),
    ];
    const name = `layer ${layer.place + 1}`;
    return new Layer(market, layer.spec, own, accounts[at], { name, blotter, shift, sheets });
  });

  const legMarks = Array.from(
    { length: blotter === undefined ? 0 : LEG_COUNT },
    () => new Float64Array(equityAt.length),
  );
  const marked = new Float64Array(LEG_COUNT);
  let baseCash = capital;
  for (let row = firstRow; row < market.days.length; ++row) {
    walked?.step(row);
    if (blotter !== undefined) {
      walked?.addLegMarks(marked.fill(0));
      for (const [leg, column] of legMarks.entries()) column[row] = marked[leg];
    }
    for (let at = 0; at < accounts.length; ++at) {
      const account = accounts[at];
      account.openDay(row);
      const { trader } = layers[at];
      const { pricesUsed, pricesObserved } = trader;
      if (row > baseRow) {
        if (sheets === undefined) layers[at].step(row);
        else layers[at].advance(row);
      }
      account.track.pricesUsed[row] = trader.pricesUsed - pricesUsed;
      account.track.pricesObserved[row] = trader.pricesObserved - pricesObserved;
      account.closeDay();
    }
    baseCash += capital * growth[row];
    let cash = baseCash + condor.cash[row];
    let marks = condor.marks[row];
    let atBid = 0;
    for (const account of accounts) {
      cash += account.track.cash[row];
      marks += account.track.marks[row];
      atBid += account.valueAtBid;
    }
    equityAt[row] = cash + marks;
    const risk = condor.riskInForce[row];
    if (quickRatio !== null && risk > 0) quickRatioAt[row] = (cash + atBid) / risk;
  }
  return {
    condor,
    layers: accounts.map(({ track }) => track),
    purchases: accounts.map(({ purchases }) => purchases),
    legMarks,
  };
}
