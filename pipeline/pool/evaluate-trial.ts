import {
  type BookSpec,
  type Drawdowns,
  deleveragedShare,
  hedgeCorrelation,
  lossOffset,
  type MeasuredTotals,
  marginFlows,
  measurePerformance,
  thetaPositiveDays,
  trialMetrics,
  type WeightedColumn,
} from '../../engine/book/index.js';
import type { PlannedHedge } from '../../sweeps/plan/index.js';
import {
  type CondorTotals,
  condorTotals,
  type EvaluatedBook,
  equityOf,
  measure,
  type UnhedgedAccount,
} from './evaluate-book.js';
import type { SharedCondorTrack } from './shared-tracks.js';
import { type HeldLayer, heldLayer, type LayerFigures, type SizedLayers } from './sized-layers.js';
import { summarizeTrial } from './window-summaries.js';
import type { WorkerContext } from './worker-context.js';

/** What a layer comes to, and how many units of it are held. */
export interface WeightedFigures {
  readonly layer: LayerFigures;
  readonly weight: number;
}

/** As `WeightedFigures`, with the layer's days. */
interface WeightedLayer {
  readonly layer: HeldLayer;
  readonly weight: number;
}

/** What a trial holds: its condors and its layers with their weights. */
interface Positions {
  readonly condor: SharedCondorTrack;
  readonly layers: readonly WeightedLayer[];
}

/** One trial's figures, in the order of `TRIAL_METRICS`, and its drawdowns in the stored windows. */
export interface EvaluatedTrial {
  readonly drawdowns: Drawdowns;
  readonly metrics: Float64Array;
  /** Figures of the kinds of windows that are summed up, kind by kind. */
  readonly summaries: Float64Array;
  /** Share of the unhedged loss that the hedge made good, per window of a claimed period [fraction]. */
  readonly offsets: Float64Array;
}

/** Whether a trial needs a walk of its own: its book reinvests, or a rule of its hedge looks at the account. */
export function isSequential({ planned }: Pick<EvaluatedBook, 'planned'>, hedge: PlannedHedge): boolean {
  return planned.reinvests || hedge.rules !== null;
}

/** A trial whose equity is kept. */
export interface EvaluatedAccount extends EvaluatedTrial {
  /** At the close of each day [USD], shape [days]. */
  readonly equity: Float64Array;
}

/**
 * Evaluates a trial on its book: as a weighted sum of tracks where no rule looks at the account, else by a walk of
 * its own.
 */
export function evaluateTrial(
  context: WorkerContext,
  book: EvaluatedBook,
  hedge: PlannedHedge,
  layers: SizedLayers,
): EvaluatedAccount {
  const { base, measured } = book;
  const positions = positionsOf(context, book, hedge, layers);
  const { condor, layers: held } = positions;
  const { equity, drawdowns } = measure(context, base, columnsOf(positions));
  const layersOfDays = held.map(({ layer: { profitAndLoss, theta }, weight }) => ({ profitAndLoss, theta, weight }));
  const isWalked = isSequential(book, hedge);
  const totals = sumTotals(book, isWalked ? condorTotals(context, condor) : book.totals, held);
  // The alternative gives up condors of the unhedged book, whatever size the hedged one came to.
  const kept = { profitAndLoss: book.condor.profitAndLoss, weight: 1 - deleveragedShare(totals) };
  const metrics = trialMetrics(book.record, {
    totals,
    hedged: drawdowns,
    deleveraged: measure(context, base, [kept]).drawdowns,
    performance: measurePerformance(
      context.days,
      base,
      measured,
      equity,
      marginFlows(condor, measured, layersOfDays),
      isWalked ? undefined : sumScanned(book, held),
    ),
    thetaPositiveDays: thetaPositiveDays(measured, condor.theta, layersOfDays),
    spxCorrelation: hedgeCorrelation(context.days, measured, book.equity, equity),
  });
  const account = { equity, capital: base.capital, reinvests: base.reinvests };
  const summaries = summarizeTrial(book.summaries, account);
  return { equity, drawdowns, metrics, summaries, offsets: offsetsOf(book, equity) };
}

/** What a trial's account comes to over the measured days. */
export function sumTotals(
  book: Pick<EvaluatedBook, 'prices'>,
  condor: CondorTotals,
  held: readonly WeightedFigures[],
): MeasuredTotals {
  let hedgeProfit = 0;
  let hedgePremium = 0;
  let hedgeCosts = 0;
  let theta = 0;
  let { used, observed } = book.prices;
  for (const { layer, weight } of held) {
    hedgeProfit += weight * layer.profit;
    hedgePremium += weight * layer.premium;
    hedgeCosts += weight * layer.costs;
    theta += weight * layer.thetaSum;
    used += layer.prices.used;
    observed += layer.prices.observed;
  }
  return {
    condorProfit: condor.profit,
    condorCredit: condor.credit,
    hedgeProfit,
    hedgePremium,
    hedgeCosts,
    netTheta: condor.theta + theta,
    prices: { used, observed },
  };
}

/**
 * Present values of a separable trial's margin flows at the scanned rates: those of its book and its layers.
 *
 * @param sum - receives them, shape [rates]
 */
export function sumScanned(
  { scanned }: Pick<EvaluatedBook, 'scanned'>,
  held: readonly WeightedFigures[],
  sum: Float64Array = new Float64Array(scanned.length),
): Float64Array {
  sum.set(scanned);
  for (const { layer, weight } of held) {
    for (let rate = 0; rate < sum.length; ++rate) sum[rate] += weight * layer.scanned[rate];
  }
  return sum;
}

function offsetsOf({ falls }: EvaluatedBook, equity: Float64Array): Float64Array {
  return Float64Array.from(falls, (fall) => lossOffset(fall, equity[fall.troughRow] - equity[fall.peakRow]));
}

/** What a trial holds, from tracks where it is a sum of them, else from a walk of its own. */
function positionsOf(
  context: WorkerContext,
  account: UnhedgedAccount,
  hedge: PlannedHedge,
  layers: SizedLayers,
): Positions {
  if (!isSequential(account, hedge)) {
    const held = hedge.layers.map(({ layer, weight }) => ({ layer: layers.get(layer, hedge.sizing), weight }));
    return { condor: account.condor, layers: held };
  }
  const { condor, layers: walked } = context.walks.book(bookSpecOf(context, account, hedge), 0, context.rows.base);
  return { condor, layers: walked.map((layer) => ({ layer: heldLayer(context, layer), weight: 1 })) };
}

function columnsOf({ condor, layers }: Positions): WeightedColumn[] {
  const columns = [{ profitAndLoss: condor.profitAndLoss, weight: 1 }];
  for (const { layer, weight } of layers) columns.push({ profitAndLoss: layer.profitAndLoss, weight });
  return columns;
}

/** Equity of a trial's account at the close of each day [USD], shape [days]; nothing is measured of it. */
export function hedgedEquity(
  context: WorkerContext,
  account: UnhedgedAccount,
  hedge: PlannedHedge,
  layers: SizedLayers,
): Float64Array {
  return equityOf(context, account.base, columnsOf(positionsOf(context, account, hedge, layers)));
}

/** A trial's book as one that can be walked day by day. */
export function bookSpecOf(
  context: WorkerContext,
  { base, planned }: UnhedgedAccount,
  { layers, sizing, rules }: PlannedHedge,
): BookSpec {
  return {
    condor: context.condors[planned.condor],
    sizing,
    layers: layers.map(({ layer, place, share, weight }) => ({ spec: context.layers[layer], place, share, weight })),
    rules,
    capital: base.capital,
    reinvests: planned.reinvests,
  };
}
