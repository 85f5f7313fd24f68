import {
  type AccountBase,
  accountProfitAndLoss,
  type BookRecord,
  type DeepestFall,
  type Drawdowns,
  deepestFall,
  equityCurve,
  marginFlows,
  measurePerformance,
  type PriceCounts,
  type WeightedColumn,
  yearsOf,
} from '../../engine/book/index.js';
import type { Window } from '../../engine/contracts/window.js';
import { scannedValues } from '../../engine/metrics/index.js';
import type { PlannedBook } from '../../sweeps/plan/index.js';
import { claimedPeriods } from '../aggregate/windows/index.js';
import { countPrices, measuredSum } from './measured-sum.js';
import { drawdownsIn, isCounted } from './running-account.js';
import { condorTrackAt, type SharedCondorTrack } from './shared-tracks.js';
import { openSummaries, type SummarizedWindows } from './window-summaries.js';
import type { WorkerContext } from './worker-context.js';

/** What the condors of an account come to over the measured days [USD]. */
export interface CondorTotals {
  readonly profit: number;
  readonly credit: number;
  readonly theta: number;
}

/** The unhedged account of one book, day by day. */
export interface UnhedgedAccount {
  readonly planned: PlannedBook;
  readonly base: AccountBase;
  readonly condor: SharedCondorTrack;
  /** Largest risk of the condors in force on any day [USD]. */
  readonly largestRisk: number;
  /** At the close of each day [USD], shape [days]. */
  readonly equity: Float64Array;
  /** All measured days. */
  readonly measured: Window;
}

/** The unhedged account of one book, and what is measured of it. */
export interface EvaluatedBook extends UnhedgedAccount {
  readonly totals: CondorTotals;
  readonly record: BookRecord;
  /** Of its margin, and what they come to at the scanned rates: see `marginFlows` and `scannedValues`. */
  readonly flows: Float64Array;
  readonly scanned: Float64Array;
  /** Its deepest fall in each window of a claimed period. */
  readonly falls: readonly DeepestFall[];
  /** Windows of the kinds of which only the sum is kept. */
  readonly summaries: readonly SummarizedWindows[];
  /** Of the condors' legs, over the measured days. */
  readonly prices: PriceCounts;
}

/** Runs the unhedged account of a book. */
export function runUnhedged(
  context: WorkerContext,
  planned: PlannedBook,
  track: SharedCondorTrack = condorTrackAt(context.tracks, planned.condor),
): UnhedgedAccount {
  const largestRisk = track.riskInForce.reduce((largest, risk) => Math.max(largest, risk), 0);
  if (!(largestRisk > 0)) throw new Error('no condor was sold: no capital can be set against the book');
  const capital = planned.capitalMultiple * largestRisk;
  const base = { capital, interestPerDollar: context.interestPerDollar, reinvests: planned.reinvests };
  const condor = planned.reinvests ? walkUnhedged(context, planned, capital) : track;
  const equity = equityOf(context, base, [{ profitAndLoss: condor.profitAndLoss, weight: 1 }]);
  return { planned, base, condor, largestRisk, equity, measured: context.windows[fullOf(context)] };
}

/** Index of the window of all measured days. */
function fullOf({ windows }: WorkerContext): number {
  return windows.findIndex(({ kind }) => kind === 'full');
}

/** Evaluates the unhedged account of a book: drawdowns in every window, and which windows count. */
export function evaluateBook(context: WorkerContext, planned: PlannedBook, track?: SharedCondorTrack): EvaluatedBook {
  const { days, windows } = context;
  const { base, condor, largestRisk, equity, measured } = runUnhedged(context, planned, track);
  const { capital, reinvests } = base;
  const drawdowns = drawdownsIn({ equity, capital, reinvests }, windows);
  const full = fullOf(context);
  const flows = marginFlows(condor, measured);
  const scanned = scannedValues(flows);
  return {
    planned,
    base,
    condor,
    largestRisk,
    equity,
    measured,
    totals: condorTotals(context, condor),
    record: {
      capital,
      hurdle: planned.hurdle,
      full,
      measuredDays: measured.toRow - measured.fromRow,
      years: yearsOf(days, measured),
      unhedged: drawdowns,
      countedCycles: windows.flatMap(({ kind }, at) =>
        kind === 'cycles' && isCounted(drawdowns.dollars[at], largestRisk, context.floor) ? [at] : [],
      ),
      performance: measurePerformance(days, base, measured, equity, flows, scanned),
    },
    flows,
    scanned,
    falls: claimedPeriods(windows).map((window) => deepestFall(equity, window)),
    summaries: openSummaries(context, { equity, capital, reinvests }, measured, largestRisk),
    prices: countPrices(context, condor),
  };
}

/** Sums over the measured days of an account's condors. */
export function condorTotals(context: WorkerContext, condor: SharedCondorTrack): CondorTotals {
  return {
    profit: measuredSum(context, condor.profitAndLoss),
    credit: measuredSum(context, condor.credit),
    theta: measuredSum(context, condor.theta),
  };
}

function walkUnhedged(context: WorkerContext, { condor }: PlannedBook, capital: number): SharedCondorTrack {
  const book = { condor: context.condors[condor], sizing: 'contracts', layers: [], rules: null } as const;
  const spec = { ...book, capital, reinvests: true };
  return context.walks.book(spec, 0, context.rows.base).condor;
}

/** Equity of an account, and its drawdowns in the windows of which every one is stored. */
export interface MeasuredAccount {
  readonly equity: Float64Array;
  readonly drawdowns: Drawdowns;
}

/**
 * Equity of an account that holds these columns, at the close of each day [USD], shape [days]. One that reinvests is as
 * large as all it has made, the build-up included.
 */
export function equityOf(context: WorkerContext, base: AccountBase, columns: readonly WeightedColumn[]): Float64Array {
  const profitAndLoss = accountProfitAndLoss(base, columns, new Float64Array(context.days.days.length));
  return equityCurve(profitAndLoss, base.capital, base.reinvests ? -1 : context.rows.base);
}

/** Runs an account that holds these columns, and measures it in the windows. */
export function measure(
  context: WorkerContext,
  base: AccountBase,
  columns: readonly WeightedColumn[],
): MeasuredAccount {
  const { capital, reinvests } = base;
  const equity = equityOf(context, base, columns);
  return { equity, drawdowns: drawdownsIn({ equity, capital, reinvests }, context.windows) };
}
