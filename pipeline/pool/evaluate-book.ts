import {
  type AccountBase,
  accountProfitAndLoss,
  type MeasuredAccount,
  measurePerformance,
  type Performance,
  type PriceCounts,
  type WeightedColumn,
  walkBook,
  windowDrawdown,
} from '../../engine/book/index.js';
import type { Window } from '../../engine/contracts/window.js';
import type { PlannedBook } from '../../sweeps/plan/index.js';
import { condorTrackAt, type SharedCondorTrack } from './shared-tracks.js';
import { countPrices } from './sized-layers.js';
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
  const base = { capital: planned.capitalMultiple * largestRisk, interestPerDollar: context.interestPerDollar };
  const condor = planned.reinvests ? walkUnhedged(context, planned, base.capital) : track;
  const unhedged = measure(context, base, planned.reinvests, [{ profitAndLoss: condor.profitAndLoss, weight: 1 }]);
  const countedCycles = context.windows.flatMap((window, at) =>
    window.kind === 'cycles' && isCounted(unhedged.drawdowns[at].usd, largestRisk, context.floor) ? [at] : [],
  );
  const full = context.windows.find(({ kind }) => kind === 'full') as Window;
  const performance = measurePerformance(context.days, base, full, unhedged, condor.riskInForce);
  const prices = countPrices(context, condor);
  return { planned, base, condor, largestRisk, unhedged, countedCycles, performance, prices };
}

function walkUnhedged(context: WorkerContext, { condor }: PlannedBook, capital: number): SharedCondorTrack {
  const book = { condor: context.condors[condor], sizing: 'contracts', layers: [], rules: null } as const;
  const spec = { ...book, capital, reinvests: true };
  return walkBook(context.days, spec, context.signals, 0, context.rows.base).condor;
}

/** Whether the unhedged book lost enough in a window, on the stored 32-bit dollars. */
export function isCounted(unhedgedUsd: number, largestRisk: number, floor: number): boolean {
  return Math.fround(unhedgedUsd) >= floor * largestRisk;
}

/**
 * Runs an account through all windows.
 *
 * A window restarts the account. One of constant size restarts with its capital; one that reinvests is as large as
 * its equity, so it restarts with that, and its dollars are restated to the starting capital.
 */
export function measure(
  context: WorkerContext,
  base: AccountBase,
  reinvests: boolean,
  columns: readonly WeightedColumn[],
): MeasuredAccount {
  const profitAndLoss = accountProfitAndLoss(base, columns, new Float64Array(context.tracks.dayCount));
  if (!reinvests) {
    return {
      profitAndLoss,
      drawdowns: context.windows.map((each) => windowDrawdown(profitAndLoss, base.capital, each)),
    };
  }
  const equity = new Float64Array(profitAndLoss.length);
  for (let row = 0, sum = base.capital; row < equity.length; ++row) {
    sum += profitAndLoss[row];
    equity[row] = sum;
  }
  const drawdowns = context.windows.map((window) => {
    const start = equity[window.fromRow];
    // An account that lost everything has no size left to lose from.
    if (!(start > 0)) return { fraction: 0, usd: 0 };
    const { fraction, usd } = windowDrawdown(profitAndLoss, start, window);
    return { fraction, usd: (usd * base.capital) / start };
  });
  return { profitAndLoss, drawdowns };
}
