import { SUMMARY_FIGURES, TRIAL_METRICS } from '../../engine/book/index.js';
import type { Block, PlannedHedge } from '../../sweeps/plan/index.js';
import { claimedPeriods } from '../aggregate/windows/index.js';
import { type EvaluatedBook, evaluateBook } from './evaluate-book.js';
import { type EvaluatedTrial, evaluateTrial, isSequential } from './evaluate-trial.js';
import { type HedgedTrial, packGroups } from './lane-groups.js';
import { LaneTrials } from './lane-trials.js';
import { SizedLayers } from './sized-layers.js';
import type { TrackFaults } from './task.js';
import type { WorkerContext } from './worker-context.js';

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
  /** One column per figure of each kind of summed-up windows, shape [count] each. */
  readonly summaries: readonly Float64Array[];
  /** Share of the unhedged loss made good, one column per window of a claimed period, shape [count] each. */
  readonly offsets: readonly Float64Array[];
}

/** Evaluates every trial of a block; a trial that cannot be evaluated carries its reason. */
export function evaluateBlock(context: WorkerContext, block: Block, faults: TrackFaults): BlockResult {
  const count = block.to - block.from;
  const reasons = new Array<string>(count).fill('');
  const metrics = TRIAL_METRICS.map(() => new Float64Array(count).fill(Number.NaN));
  const drawdowns = context.windows.map(() => new Float32Array(count).fill(Number.NaN));
  const summaries = Array.from({ length: context.summarized.length * SUMMARY_FIGURES.length }, () =>
    new Float64Array(count).fill(Number.NaN),
  );
  const offsets = claimedPeriods(context.windows).map(() => new Float64Array(count).fill(Number.NaN));
  const store = (trial: number, figures: EvaluatedTrial) => {
    storeRow(metrics, trial, figures.metrics);
    storeRow(drawdowns, trial, figures.drawdowns.fractions);
    storeRow(summaries, trial, figures.summaries);
    storeRow(offsets, trial, figures.offsets);
  };

  const book = bookOf(context, block, faults);
  if (book instanceof Error) reasons.fill(book.message);
  else evaluateTrials(context, block, faults, book, reasons, store);
  return {
    count,
    book: book instanceof Error ? null : bookResult(book),
    reasons,
    metrics,
    drawdowns,
    summaries,
    offsets,
  };
}

/** Evaluates the trials of a block: those that are sums of tracks in groups, then the others one by one. */
function evaluateTrials(
  context: WorkerContext,
  block: Block,
  faults: TrackFaults,
  book: EvaluatedBook,
  reasons: string[],
  store: (trial: number, figures: EvaluatedTrial) => void,
): void {
  const layers = new SizedLayers(context, book.planned.condor);
  const separable: HedgedTrial[] = [];
  const others: HedgedTrial[] = [];
  for (let trial = 0; trial < reasons.length; ++trial) {
    const hedge = context.hedges[context.hedgeOf[block.from + trial]];
    reasons[trial] = faults.trials?.[block.from + trial] ?? faultOf(book, hedge, faults);
    if (reasons[trial] === '') (isSequential(book, hedge) ? others : separable).push({ trial, hedge });
  }
  if (context.engine === 'reference') others.push(...separable);
  else if (separable.length > 0) {
    const lanes = lanesOf(context);
    const groups = packGroups(separable);
    lanes.open(book);
    lanes.expect(groups);
    for (const group of groups) {
      context.beat(group.trials[0].trial);
      if (!lanes.evaluate(group, store)) others.push(...group.trials);
    }
  }
  for (const { trial, hedge } of others) {
    context.beat(trial);
    try {
      store(trial, evaluateTrial(context, book, hedge, layers));
    } catch (error) {
      reasons[trial] = (error as Error).message;
    }
  }
}

/** Why a sum of tracks is not there: one of them could not be priced; empty when all could. */
export function faultOf(book: Pick<EvaluatedBook, 'planned'>, hedge: PlannedHedge, faults: TrackFaults): string {
  if (isSequential(book, hedge)) return '';
  for (const { layer } of hedge.layers) {
    const fault = faults.layers[layer];
    if (fault !== undefined) return fault;
  }
  return '';
}

/** The book of a block; an error where it could not be evaluated. */
function bookOf(context: WorkerContext, { book }: Block, faults: TrackFaults): EvaluatedBook | Error {
  const planned = context.books[book];
  const kept = keptBooks.get(context) ?? [];
  keptBooks.set(context, kept);
  const last = kept.find((each) => each.planned === planned);
  if (last !== undefined) return last;
  try {
    const fault = faults.condors[planned.condor];
    if (fault !== undefined) throw new Error(fault);
    const evaluated = evaluateBook(context, planned);
    kept.push(evaluated);
    if (kept.length > MOST_BOOKS) kept.shift();
    return evaluated;
  } catch (error) {
    return error as Error;
  }
}

/** Most books that a worker keeps, 100 KB each over twenty years: blocks on the books of a ladder alternate. */
const MOST_BOOKS = 16;

/** What a worker keeps from block to block: tracks do not change once they are priced. */
const keptBooks = new WeakMap<WorkerContext, EvaluatedBook[]>();
const lanesByContext = new WeakMap<WorkerContext, LaneTrials>();

/** The kernels' memory of a worker, and the sized layers in it, from block to block. */
function lanesOf(context: WorkerContext): LaneTrials {
  let lanes = lanesByContext.get(context);
  if (lanes === undefined) {
    lanes = new LaneTrials(context);
    lanesByContext.set(context, lanes);
  }
  return lanes;
}

/** Stores one trial's figures; NaN has many bit patterns, of which tables keep one. */
function storeRow(columns: readonly (Float64Array | Float32Array)[], trial: number, figures: Float64Array): void {
  for (let at = 0; at < columns.length; ++at) {
    const figure = figures[at];
    columns[at][trial] = Number.isNaN(figure) ? Number.NaN : figure;
  }
}

function bookResult({ largestRisk, record }: EvaluatedBook): BookResult {
  const { fractions, dollars } = record.unhedged;
  return { largestRisk, fractions: Float32Array.from(fractions), dollars: Float32Array.from(dollars) };
}
