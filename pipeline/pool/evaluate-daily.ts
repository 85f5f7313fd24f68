import { faultOf } from './evaluate-block.js';
import { runUnhedged, type UnhedgedAccount } from './evaluate-book.js';
import { hedgedEquity } from './evaluate-trial.js';
import { SizedLayers } from './sized-layers.js';
import type { TrackFaults } from './task.js';
import type { WorkerContext } from './worker-context.js';

/** Trials of one book that are followed day by day. */
export interface DailyPart {
  readonly index: number;
  readonly book: number;
  /** Places of the trials in plan order. */
  readonly places: readonly number[];
}

/**
 * Hedged minus unhedged return of some trials on every measured day.
 *
 * @returns [fraction], shape [trials × measured days], one trial after another; NaN throughout for a trial that could
 *   not be evaluated: its block has the reason
 */
export function evaluateDaily(context: WorkerContext, part: DailyPart, faults: TrackFaults): Float64Array {
  const days = context.days.days.length - context.rows.base - 1;
  const differences = new Float64Array(part.places.length * days).fill(Number.NaN);
  const planned = context.books[part.book];
  if (faults.condors[planned.condor] !== undefined) return differences;
  try {
    const account = runUnhedged(context, planned);
    const unhedged = dailyReturns(account, account.equity);
    const layers = new SizedLayers(context, planned.condor);
    for (const [trial, place] of part.places.entries()) {
      context.beat(trial);
      const equity = equityOrNull(context, account, place, layers, faults);
      if (equity === null) continue;
      const returns = dailyReturns(account, equity);
      for (let day = 0; day < days; ++day) differences[trial * days + day] = returns[day] - unhedged[day];
    }
  } catch {
    // A book that cannot be evaluated: NaN for all of its trials.
  }
  return differences;
}

/** Equity of a hedged account, shape [days]; null when the trial fails. */
function equityOrNull(
  context: WorkerContext,
  account: UnhedgedAccount,
  place: number,
  layers: SizedLayers,
  faults: TrackFaults,
): Float64Array | null {
  const hedge = context.hedges[context.hedgeOf[place]];
  if (faultOf(account, hedge, faults) !== '') return null;
  try {
    return hedgedEquity(context, account, hedge, layers);
  } catch {
    return null;
  }
}

/**
 * Returns on the measured days: on the capital of a book of constant size, on the equity of one that reinvests. An
 * account that has lost everything earns nothing more.
 */
function dailyReturns({ base, measured }: UnhedgedAccount, equity: Float64Array): Float64Array {
  const returns = new Float64Array(measured.toRow - measured.fromRow);
  for (let day = 0; day < returns.length; ++day) {
    const before = equity[measured.fromRow + day];
    const size = base.reinvests ? before : base.capital;
    returns[day] = size > 0 ? (equity[measured.fromRow + day + 1] - before) / size : 0;
  }
  return returns;
}
