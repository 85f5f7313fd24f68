import { ownDrawdowns, SUMMARY_FIGURES, summarizeWindows } from '../../engine/book/index.js';
import type { Window } from '../../engine/contracts/window.js';
import { drawdownReduction } from '../../engine/metrics/index.js';
import type { SummarizedKind } from '../../sweeps/grid/index.js';
import { isRolling, rollingOverlap, rollingWindows } from '../aggregate/windows/index.js';
import { drawdownsIn, isCounted, type RunningAccount } from './running-account.js';
import type { WorkerContext } from './worker-context.js';

/** The windows of one kind in which a book lost enough, and what it lost in them. */
export interface SummarizedWindows {
  readonly counted: readonly Window[];
  /** Its drawdown in each [fraction]. */
  readonly unhedged: Float64Array;
  readonly leftOut: number;
  /** Consecutive windows that share days. */
  readonly overlap: number;
}

/** The windows of every kind that a run sums up, for one book. */
export function openSummaries(
  context: WorkerContext,
  account: RunningAccount,
  full: Window,
  largestRisk: number,
): SummarizedWindows[] {
  return context.summarized.map((kind) => {
    const windows = windowsOf(context, kind, account, full, largestRisk);
    const { fractions, dollars } = drawdownsIn(account, windows);
    const isEnough = windows.map((_, at) => isCounted(dollars[at], largestRisk, context.floor));
    const counted = windows.filter((_, at) => isEnough[at]);
    return {
      counted,
      unhedged: fractions.filter((_, at) => isEnough[at]),
      leftOut: windows.length - counted.length,
      overlap: isRolling(kind) ? rollingOverlap(kind) : 1,
    };
  });
}

function windowsOf(
  context: WorkerContext,
  kind: SummarizedKind,
  { equity, capital, reinvests }: RunningAccount,
  full: Window,
  largestRisk: number,
): Window[] {
  if (isRolling(kind)) return rollingWindows(kind, full.fromRow, full.toRow);
  const rule = { depth: context.floor * largestRisk, isProportional: reinvests };
  return ownDrawdowns(equity, capital, full, rule);
}

/** Figures of one hedged account over all summed-up kinds: `SUMMARY_FIGURES` of the first kind, then of the next. */
export function summarizeTrial(summaries: readonly SummarizedWindows[], hedged: RunningAccount): Float64Array {
  const figures = new Float64Array(summaries.length * SUMMARY_FIGURES.length);
  for (const [at, summary] of summaries.entries()) {
    const { fractions } = drawdownsIn(hedged, summary.counted);
    figures.set(summarizeFractions(summary, fractions), at * SUMMARY_FIGURES.length);
  }
  return figures;
}

/** Figures of one kind from the hedged drawdown in each counted window [fraction]. */
export function summarizeFractions(
  { unhedged, leftOut, overlap }: SummarizedWindows,
  hedged: Float64Array,
): Float64Array {
  const reductions = hedged.map((fraction, window) => drawdownReduction(fraction, unhedged[window]));
  return summarizeWindows(reductions, leftOut, overlap);
}
