import {
  type AccountBase,
  accountProfitAndLoss,
  type MeasuredAccount,
  measurePerformance,
  type Performance,
  type PriceCounts,
  type WeightedColumn,
} from '../../engine/book/index.js';
import type { Window } from '../../engine/contracts/window.js';
import type { PlannedBook } from '../../sweeps/plan/index.js';
import { drawdownsIn, isCounted } from './running-account.js';
import { condorTrackAt, type SharedCondorTrack } from './shared-tracks.js';
import { countPrices } from './sized-layers.js';
import { openSummaries, type SummarizedWindows } from './window-summaries.js';
import type { WorkerContext } from './worker-context.js';

/** The unhedged account of one book. */
export interface EvaluatedBook {
  readonly planned: PlannedBook;
  readonly base: AccountBase;
  readonly condor: SharedCondorTrack;
  /** Largest risk of the condors in force on any day [USD]. */
  readonly largestRisk: number;
  readonly unhedged: MeasuredAccount;
  /** Windows of cycles in which the unhedged book lost at least the floor. */
  readonly countedCycles: readonly number[];
  readonly performance: Performance;
  /** Windows of the kinds of which only the sum is kept. */
  readonly summaries: readonly SummarizedWindows[];
  /** Of the condors' legs, over the measured days. */
  readonly prices: PriceCounts;
}

/** Evaluates the unhedged account of a book: drawdowns in every window, and which windows count. */
export function evaluateBook(
  context: WorkerContext,
  planned: PlannedBook,
  track: SharedCondorTrack = condorTrackAt(context.tracks, planned.condor),
): EvaluatedBook {
  const largestRisk = track.riskInForce.reduce((largest, risk) => Math.max(largest, risk), 0);
  if (!(largestRisk > 0)) throw new Error('no condor was sold: no capital can be set against the book');
  const base = {
    capital: planned.capitalMultiple * largestRisk,
    interestPerDollar: context.interestPerDollar,
    reinvests: planned.reinvests,
  };
  const condor = planned.reinvests ? walkUnhedged(context, planned, base.capital) : track;
  const unhedged = measure(context, base, planned.reinvests, [{ profitAndLoss: condor.profitAndLoss, weight: 1 }]);
  const countedCycles = context.windows.flatMap((window, at) =>
    window.kind === 'cycles' && isCounted(unhedged.drawdowns[at].usd, largestRisk, context.floor) ? [at] : [],
  );
  const full = context.windows.find(({ kind }) => kind === 'full') as Window;
  const performance = measurePerformance(context.days, base, full, unhedged, condor.riskInForce);
  const prices = countPrices(context, condor);
  const account = { profitAndLoss: unhedged.profitAndLoss, capital: base.capital, reinvests: planned.reinvests };
  const summaries = openSummaries(context, account, full, largestRisk);
  return { planned, base, condor, largestRisk, unhedged, countedCycles, performance, summaries, prices };
}

function walkUnhedged(context: WorkerContext, { condor }: PlannedBook, capital: number): SharedCondorTrack {
  const book = { condor: context.condors[condor], sizing: 'contracts', layers: [], rules: null } as const;
  const spec = { ...book, capital, reinvests: true };
  return context.walks.book(spec, 0, context.rows.base).condor;
}

/** Runs an account through the windows of which every drawdown is stored. */
export function measure(
  context: WorkerContext,
  base: AccountBase,
  reinvests: boolean,
  columns: readonly WeightedColumn[],
): MeasuredAccount {
  const profitAndLoss = accountProfitAndLoss(base, columns, new Float64Array(context.tracks.dayCount));
  return {
    profitAndLoss,
    drawdowns: drawdownsIn({ profitAndLoss, capital: base.capital, reinvests }, context.windows),
  };
}
