import {
  type AccountBase,
  accountProfitAndLoss,
  deleveragedShare,
  type MeasuredAccount,
  type MeasuredTotals,
  type PriceCounts,
  TRIAL_METRICS,
  trialMetrics,
  type WeightedColumn,
  windowDrawdown,
} from '../../engine/book/index.js';
import { type CondorTrack, type SizedLayer, type Sizing, sizeLayer } from '../../engine/strategy/index.js';
import type { Block, PlannedBook, PlannedHedge } from '../../sweeps/plan/index.js';
import { condorTrackAt, layerTrackAt, type SharedCondorTrack } from './shared-tracks.js';
import type { TrackFaults } from './task.js';
import type { WorkerContext } from './worker-context.js';

/** The unhedged account of one book. */
export interface EvaluatedBook {
  readonly base: AccountBase;
  readonly condor: SharedCondorTrack;
  /** Largest risk of the condors in force on any day [USD]. */
  readonly largestRisk: number;
  readonly unhedged: MeasuredAccount;
  /** Windows of cycles in which the unhedged book lost at least the floor. */
  readonly countedCycles: readonly number[];
  /** Of the condors' legs, over the measured days. */
  readonly prices: PriceCounts;
}

/** What is stored of a book: the row of windows-unhedged.parquet, and what its windows are counted by. */
export interface BookResult {
  /** Largest risk of the condors in force on any day [USD]. */
  readonly largestRisk: number;
  /** Deepest unhedged drawdown per window [fraction] and [USD], shape [windows]. */
  readonly fractions: Float32Array;
  readonly dollars: Float32Array;
}

/** Results of one block; rows in the order of its trials. */
export interface BlockResult {
  readonly count: number;
  /** The book that all its trials stand on; null when it could not be evaluated. */
  readonly book: BookResult | null;
  /** Empty where the trial was done, else why it failed. */
  readonly reasons: readonly string[];
  /** One column per metric, shape [count]. */
  readonly metrics: readonly Float64Array[];
  /** Hedged drawdown per window [fraction], shape [count] each. */
  readonly drawdowns: readonly Float32Array[];
}

/** Evaluates the unhedged account of a book: drawdowns in every window, and which windows count. */
export function evaluateBook(context: WorkerContext, { condor: index, capitalMultiple }: PlannedBook): EvaluatedBook {
  const condor = condorTrackAt(context.tracks, index);
  const largestRisk = condor.riskInForce.reduce((largest, risk) => Math.max(largest, risk), 0);
  if (!(largestRisk > 0)) throw new Error('no condor was sold: no capital can be set against the book');
  const base = { capital: capitalMultiple * largestRisk, interestPerDollar: context.interestPerDollar };
  const unhedged = measure(context, base, [{ profitAndLoss: condor.profitAndLoss, weight: 1 }]);
  const countedCycles = context.windows.flatMap((window, at) =>
    window.kind === 'cycles' && isCounted(unhedged.drawdowns[at]?.usd as number, largestRisk, context.floor)
      ? [at]
      : [],
  );
  return { base, condor, largestRisk, unhedged, countedCycles, prices: countPrices(context, condor) };
}

/** Whether the unhedged book lost enough in a window, on the stored 32-bit dollars. */
export function isCounted(unhedgedUsd: number, largestRisk: number, floor: number): boolean {
  return Math.fround(unhedgedUsd) >= floor * largestRisk;
}

/** Evaluates every trial of a block; a trial that cannot be evaluated carries its reason. */
export function evaluateBlock(context: WorkerContext, block: Block, faults: TrackFaults): BlockResult {
  const count = block.to - block.from;
  const reasons = new Array<string>(count).fill('');
  const metrics = TRIAL_METRICS.map(() => new Float64Array(count).fill(Number.NaN));
  const drawdowns = context.windows.map(() => new Float32Array(count).fill(Number.NaN));
  const layers = new SizedLayers(context, block.book, faults);
  let book: EvaluatedBook | Error;
  try {
    book = evaluateBook(context, context.books[block.book]);
  } catch (error) {
    book = error as Error;
  }
  for (let trial = 0; trial < count; ++trial) {
    try {
      if (book instanceof Error) throw book;
      const hedge = context.hedges[context.hedgeOf[block.from + trial]] as PlannedHedge;
      const result = evaluateTrial(context, book, hedge, layers);
      for (const [at, value] of result.metrics.entries()) metrics[at][trial] = value;
      for (const [at, drawdown] of result.hedged.drawdowns.entries()) {
        drawdowns[at][trial] = drawdown.fraction;
      }
    } catch (error) {
      reasons[trial] = (error as Error).message;
    }
  }
  return { count, book: book instanceof Error ? null : bookResult(book), reasons, metrics, drawdowns };
}

function bookResult({ largestRisk, unhedged }: EvaluatedBook): BookResult {
  return {
    largestRisk,
    fractions: Float32Array.from(unhedged.drawdowns, (drawdown) => drawdown.fraction),
    dollars: Float32Array.from(unhedged.drawdowns, (drawdown) => drawdown.usd),
  };
}

function evaluateTrial(context: WorkerContext, book: EvaluatedBook, hedge: PlannedHedge, layers: SizedLayers) {
  const { base, condor, unhedged } = book;
  const held = hedge.layers.map(({ layer, weight }) => ({ weight, ...layers.get(layer, hedge.sizing) }));
  const hedged = measure(context, base, [{ profitAndLoss: condor.profitAndLoss, weight: 1 }, ...held]);
  const sum = (of: (layer: (typeof held)[number]) => number) =>
    held.reduce((total, layer) => total + layer.weight * of(layer), 0);
  const totals: MeasuredTotals = {
    condorProfit: measuredSum(context, condor.profitAndLoss),
    condorCredit: measuredSum(context, condor.credit),
    hedgeProfit: sum((layer) => layer.profit),
    hedgePremium: sum((layer) => layer.premium),
    hedgeCosts: sum((layer) => layer.costs),
    prices: {
      used: held.reduce((total, layer) => total + layer.prices.used, book.prices.used),
      observed: held.reduce((total, layer) => total + layer.prices.observed, book.prices.observed),
    },
  };
  const kept = 1 - deleveragedShare(totals);
  const deleveraged = measure(context, base, [{ profitAndLoss: condor.profitAndLoss, weight: kept }]);
  const fullWindow = context.windows.findIndex((window) => window.kind === 'full');
  const accounts = { unhedged, hedged, deleveraged };
  const measured = context.windows[fullWindow];
  return {
    hedged,
    metrics: trialMetrics(context.days, base, measured, totals, accounts, book.countedCycles, fullWindow),
  };
}

/** Runs an account through all windows. */
function measure(context: WorkerContext, base: AccountBase, columns: readonly WeightedColumn[]): MeasuredAccount {
  const profitAndLoss = accountProfitAndLoss(base, columns, new Float64Array(context.tracks.dayCount));
  const drawdowns = context.windows.map((window) => windowDrawdown(profitAndLoss, base.capital, window));
  return { profitAndLoss, drawdowns };
}

/** Sum over the measured days: those after the base row. */
function measuredSum(context: WorkerContext, column: Float64Array): number {
  let sum = 0;
  for (let row = context.rows.base + 1; row < column.length; ++row) sum += column[row];
  return sum;
}

function countPrices(
  context: WorkerContext,
  { pricesUsed, pricesObserved }: Pick<CondorTrack, 'pricesUsed' | 'pricesObserved'>,
): PriceCounts {
  return { used: measuredSum(context, pricesUsed), observed: measuredSum(context, pricesObserved) };
}

interface HeldLayer {
  readonly profitAndLoss: Float64Array;
  /** Sums over the measured days, per unit [USD]. */
  readonly profit: number;
  readonly premium: number;
  readonly costs: number;
  readonly prices: PriceCounts;
}

/** Layers of one book with their calls counted, each computed once. */
class SizedLayers {
  private readonly sized = new Map<string, HeldLayer>();

  constructor(
    private readonly context: WorkerContext,
    private readonly book: number,
    private readonly faults: TrackFaults,
  ) {}

  get(layer: number, sizing: Sizing): HeldLayer {
    const key = `${sizing} ${layer}`;
    let held = this.sized.get(key);
    if (held === undefined) {
      held = this.size(layer, sizing);
      this.sized.set(key, held);
    }
    return held;
  }

  private size(layer: number, sizing: Sizing): HeldLayer {
    const { context } = this;
    const fault = this.faults.layers[layer];
    if (fault !== undefined) throw new Error(fault);
    const condor = condorTrackAt(context.tracks, context.books[this.book].condor);
    const track = layerTrackAt(context.tracks, layer);
    const sized: SizedLayer = sizeLayer(context.days, track, condor, sizing, 0);
    return {
      profitAndLoss: sized.profitAndLoss,
      profit: measuredSum(context, sized.profitAndLoss),
      premium: measuredSum(context, sized.premium),
      costs: measuredSum(context, sized.costs),
      prices: countPrices(context, track),
    };
  }
}
