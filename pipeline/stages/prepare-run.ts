import { type Dataset, observedPeriod } from '../../datasets/store/index.js';
import type { Day } from '../../engine/contracts/calendar-date.js';
import { sliceMarket } from '../../engine/contracts/market-slice.js';
import {
  expandSweep,
  isStoredKind,
  type StoredKind,
  type SummarizedKind,
  type Sweep,
  type TrialSet,
} from '../../sweeps/grid/index.js';
import { makePlan } from '../../sweeps/plan/index.js';
import { makePeriods, makeWindows } from '../aggregate/windows/index.js';
import { chooseRows } from './choose-rows.js';
import { identifyRun } from './identify-run.js';
import { describeGaps, splitServable } from './needed-columns.js';
import type { PreparedRun, RunRequest } from './prepared-run.js';

/** Shown beside every verdict whose VIX nobody observed. */
const MODELLED_VIX = 'modelled VIX';

/**
 * Reads, checks and plans a run; computes nothing and writes nothing.
 *
 * @throws InputError for any mistake in the grid, its ledger, the dataset or the options
 */
export async function prepareRun(request: RunRequest): Promise<PreparedRun> {
  const identified = await identifyRun(request);
  const { sweep, claims, dataset } = identified;
  const { servable: expanded, skipped } = splitServable(sweep, expandSweep(sweep), dataset);

  const offered = {
    days: dataset.market.days,
    observed: observedDays(dataset, expanded),
    name: dataset.name,
  };
  const rows = chooseRows(offered, sweep.period);
  const days = sliceMarket(dataset.market, rows.first, rows.end);
  const { windows: made, incomplete } = makeWindows(days, rows.base, storedKindsOf(sweep));
  const periods = makePeriods(
    days,
    rows.base,
    claims.flatMap(({ period }) => period ?? []),
  );
  const windows = [...made, ...periods.windows];
  const lastDay = days.days[days.days.length - 1];
  return {
    ...identified,
    expanded,
    skipped,
    columnGaps: describeGaps(expanded, dataset, days.days[rows.base + 1], lastDay),
    plan: makePlan(expanded),
    rows,
    days,
    windows,
    summarized: sweep.windows.filter((kind): kind is SummarizedKind => !isStoredKind(kind)),
    incompleteWindows: periods.incomplete > 0 ? { ...incomplete, periods: periods.incomplete } : incomplete,
    evidenceLabel: dataset.vixIsModelled(days.days[rows.base], lastDay) ? MODELLED_VIX : '',
  };
}

/** Kinds of stored windows that the grid asks for, and the full period, which every metric is measured over. */
function storedKindsOf(sweep: Sweep): StoredKind[] {
  return [...new Set([...sweep.windows.filter(isStoredKind), 'full' as const])];
}

/**
 * The days that `period: observed` means: those on which the columns that the grid trades on were observed, or,
 * where the dataset's VIX is a model's throughout, those after the model has warmed up.
 */
function observedDays(dataset: Dataset, expanded: TrialSet): { from: Day; to: Day } | null {
  if (dataset.warmUpUntil !== null) return { from: dataset.warmUpUntil + 1, to: dataset.lastDay };
  const mix = expanded.axes.find((axis) => axis.path === 'hedge.mix');
  const isHedged = mix?.values.some((value) => value !== '0/0/0') ?? true;
  return observedPeriod(dataset, isHedged ? ['spx_close', 'vix', 'vvix', 'futures'] : ['spx_close', 'vix']);
}
