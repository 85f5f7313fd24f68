import { SUMMARY_FIGURES, TRIAL_METRICS } from '../../engine/book/index.js';
import type { Block } from '../../sweeps/plan/index.js';
import { claimedPeriods } from '../aggregate/windows/index.js';
import { type EvaluatedBook, evaluateBook } from './evaluate-book.js';
import { evaluateTrial } from './evaluate-trial.js';
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
  const planned = context.books[block.book];
  const layers = new SizedLayers(context, planned.condor, faults);
  let book: EvaluatedBook | Error;
  try {
    const fault = faults.condors[planned.condor];
    if (fault !== undefined) throw new Error(fault);
    book = evaluateBook(context, planned);
  } catch (error) {
    book = error as Error;
  }
  for (let trial = 0; trial < count; ++trial) {
    context.beat(trial);
    try {
      const fault = faults.trials?.[block.from + trial];
      if (fault !== undefined) throw new Error(fault);
      if (book instanceof Error) throw book;
      const hedge = context.hedges[context.hedgeOf[block.from + trial]];
      const result = evaluateTrial(context, book, hedge, layers);
      for (const [at, value] of result.metrics.entries()) metrics[at][trial] = value;
      for (const [at, fraction] of result.drawdowns.fractions.entries()) drawdowns[at][trial] = fraction;
      for (const [at, value] of result.summaries.entries()) summaries[at][trial] = value;
      for (const [at, value] of result.offsets.entries()) offsets[at][trial] = value;
    } catch (error) {
      reasons[trial] = (error as Error).message;
    }
  }
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

function bookResult({ largestRisk, record }: EvaluatedBook): BookResult {
  const { fractions, dollars } = record.unhedged;
  return { largestRisk, fractions: Float32Array.from(fractions), dollars: Float32Array.from(dollars) };
}
