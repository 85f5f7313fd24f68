import {
  accountTheta,
  type BookSpec,
  deleveragedShare,
  lossOffset,
  type MeasuredAccount,
  type MeasuredTotals,
  trialMetrics,
} from '../../engine/book/index.js';
import type { SizedLayer } from '../../engine/strategy/index.js';
import type { PlannedHedge } from '../../sweeps/plan/index.js';
import { claimedPeriods } from '../aggregate/windows/index.js';
import { type EvaluatedBook, measure } from './evaluate-book.js';
import type { SharedCondorTrack } from './shared-tracks.js';
import { countPrices, type HeldLayer, measuredSum, type SizedLayers } from './sized-layers.js';
import { summarizeTrial } from './window-summaries.js';
import type { WorkerContext } from './worker-context.js';

/** What a trial holds: its condors and its layers with their weights. */
interface Positions {
  readonly condor: SharedCondorTrack;
  readonly layers: readonly (HeldLayer & { readonly weight: number })[];
}

/** One trial's hedged account and its figures, in the order of `TRIAL_METRICS`. */
export interface EvaluatedTrial {
  readonly hedged: MeasuredAccount;
  readonly metrics: Float64Array;
  /** Figures of the kinds of windows that are summed up, kind by kind. */
  readonly summaries: Float64Array;
  /** Share of the unhedged loss that the hedge made good, per window of a claimed period [fraction]. */
  readonly offsets: Float64Array;
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
): EvaluatedTrial {
  const { base, planned, unhedged } = book;
  const isSequential = planned.reinvests || hedge.rules !== null;
  const { condor, layers: held } = isSequential ? walkPositions(context, book, hedge) : addTracks(book, hedge, layers);
  const columns = [{ profitAndLoss: condor.profitAndLoss, weight: 1 }, ...held];
  const hedged = measure(context, base, planned.reinvests, columns);
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
  // The alternative gives up condors of the unhedged book, whatever size the hedged one came to.
  const kept = { profitAndLoss: book.condor.profitAndLoss, weight: 1 - deleveragedShare(totals) };
  const deleveraged = measure(context, base, planned.reinvests, [kept]);
  const metrics = trialMetrics({
    market: context.days,
    base,
    windows: context.windows,
    countedCycles: book.countedCycles,
    totals,
    accounts: { unhedged, hedged, deleveraged },
    unhedgedPerformance: book.performance,
    riskInForce: condor.riskInForce,
    netTheta: accountTheta(condor.theta, held),
    hurdle: planned.hurdle,
  });
  const account = { profitAndLoss: hedged.profitAndLoss, capital: base.capital, reinvests: planned.reinvests };
  const offsets = Float64Array.from(claimedPeriods(context.windows), (window) =>
    lossOffset(unhedged.profitAndLoss, hedged.profitAndLoss, base.capital, window),
  );
  return { hedged, metrics, summaries: summarizeTrial(book.summaries, account), offsets };
}

function addTracks({ condor }: EvaluatedBook, hedge: PlannedHedge, layers: SizedLayers): Positions {
  return { condor, layers: hedge.layers.map(({ layer, weight }) => ({ ...layers.get(layer, hedge.sizing), weight })) };
}

/** A trial's book as one that can be walked day by day. */
export function bookSpecOf(
  context: WorkerContext,
  { base, planned }: EvaluatedBook,
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

function walkPositions(context: WorkerContext, book: EvaluatedBook, hedge: PlannedHedge): Positions {
  const spec = bookSpecOf(context, book, hedge);
  const { condor, layers: walked } = context.walks.book(spec, 0, context.rows.base);
  return { condor, layers: walked.map((layer) => ({ ...heldOf(context, layer), weight: 1 })) };
}

function heldOf(context: WorkerContext, layer: SizedLayer): HeldLayer {
  return {
    profitAndLoss: layer.profitAndLoss,
    theta: layer.theta,
    profit: measuredSum(context, layer.profitAndLoss),
    premium: measuredSum(context, layer.premium),
    costs: measuredSum(context, layer.costs),
    prices: countPrices(context, layer),
  };
}
