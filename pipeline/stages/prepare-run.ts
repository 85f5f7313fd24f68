import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { packageRoot } from '../../datasets/bundled/index.js';
import { type Dataset, observedPeriod, openDataset, resolveDataHome } from '../../datasets/store/index.js';
import { type Day, toDay } from '../../engine/contracts/calendar-date.js';
import { InputError } from '../../engine/contracts/input-error.js';
import { sliceMarket } from '../../engine/contracts/market-slice.js';
import { ENGINE_VERSION } from '../../engine/engine-version.js';
import { canonicalJson, runName } from '../../results/store/index.js';
import { chooseClaims, parseClaims, statementsOf } from '../../sweeps/claims/index.js';
import {
  type ExpandedSweep,
  expandSweep,
  isStoredKind,
  type Located,
  type Period,
  parseGrid,
  resolveGrid,
  type StoredKind,
  type SummarizedKind,
  type Sweep,
  sweepIdentity,
} from '../../sweeps/grid/index.js';
import { makePlan } from '../../sweeps/plan/index.js';
import { makePeriods, makeWindows } from '../aggregate/windows/index.js';
import { checkClaimRegimes } from './check-claim-regimes.js';
import { checkRegimeColumns } from './check-regime-columns.js';
import { chooseRows } from './choose-rows.js';
import { describeGaps, splitServable } from './needed-columns.js';
import type { PreparedRun, RunRequest } from './prepared-run.js';
import { readTextFile } from './read-text-file.js';

/** Shown beside every verdict whose VIX nobody observed. */
const MODELLED_VIX = 'modelled VIX';

/**
 * Reads, checks and plans a run; computes nothing and writes nothing.
 *
 * @throws InputError for any mistake in the grid, its ledger, the dataset or the options
 */
export async function prepareRun(request: RunRequest): Promise<PreparedRun> {
  const gridText = request.texts?.grid ?? (await readTextFile(request.grid, 'GRID'));
  const sweep = override(resolveGrid(parseGrid(gridText, request.grid)), request);
  const claimsFile = findLedger(request.grid, sweep.claims.file.value);
  const claimsText = request.texts?.claims ?? (await readTextFile(claimsFile, sweep.claims.file.where));
  const claims = chooseClaims(sweep, parseClaims(claimsText, claimsFile)).flatMap(statementsOf);
  const dataset = await openData(sweep, request.dataDir);
  checkRegimeColumns(sweep, dataset);
  checkClaimRegimes(claims);
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
  const resolvedHash = sha256Of(canonicalJson({ sweep: JSON.parse(sweepIdentity(sweep)), claims: identityOf(claims) }));
  const runHash = sha256Of(
    canonicalJson({ resolved: resolvedHash, dataset: dataset.hash, seed: sweep.seed, engine: ENGINE_VERSION }),
  );
  const lastDay = days.days[days.days.length - 1];
  return {
    sweep,
    texts: { grid: gridText, claims: claimsText },
    claims,
    expanded,
    skipped,
    columnGaps: describeGaps(expanded, dataset, days.days[rows.base + 1], lastDay),
    plan: makePlan(expanded),
    dataset,
    rows,
    days,
    windows,
    summarized: sweep.windows.filter((kind): kind is SummarizedKind => !isStoredKind(kind)),
    incompleteWindows: periods.incomplete > 0 ? { ...incomplete, periods: periods.incomplete } : incomplete,
    evidenceLabel: dataset.vixIsModelled(days.days[rows.base], lastDay) ? MODELLED_VIX : '',
    resolvedHash,
    runHash,
    name: runName(sweep.name, runHash),
  };
}

/** Options of the command line take the place of what the grid says. */
function override(sweep: Sweep, { data, from, to, seed }: RunRequest): Sweep {
  const period: Located<Period> =
    from === undefined && to === undefined
      ? sweep.period
      : { where: '--from/--to', value: { kind: 'span', from: dayOption('--from', from), to: dayOption('--to', to) } };
  return {
    ...sweep,
    data: data === undefined ? sweep.data : { where: '--data', value: data },
    period,
    seed: seed ?? sweep.seed,
  };
}

/** Kinds of stored windows that the grid asks for, and the full period, which every metric is measured over. */
function storedKindsOf(sweep: Sweep): StoredKind[] {
  return [...new Set([...sweep.windows.filter(isStoredKind), 'full' as const])];
}

function dayOption(option: string, text: string | undefined): Day | null {
  if (text === undefined) return null;
  const day = toDay(text);
  if (Number.isNaN(day)) throw new InputError(`${option}: must be a date YYYY-MM-DD, got "${text}"`);
  return day;
}

async function openData(sweep: Sweep, dataDir: string | undefined): Promise<Dataset> {
  try {
    return await openDataset(sweep.data.value, { home: resolveDataHome(dataDir) });
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(error.faults.map((fault) => `${sweep.data.where}: ${fault}`));
  }
}

/**
 * The days that `period: observed` means: those on which the columns that the grid trades on were observed, or,
 * where the dataset's VIX is a model's throughout, those after the model has warmed up.
 */
function observedDays(dataset: Dataset, expanded: ExpandedSweep): { from: Day; to: Day } | null {
  if (dataset.warmUpUntil !== null) return { from: dataset.warmUpUntil + 1, to: dataset.lastDay };
  const mix = expanded.axes.find((axis) => axis.path === 'hedge.mix');
  const isHedged = mix?.values.some((value) => value !== '0/0/0') ?? true;
  return observedPeriod(dataset, isHedged ? ['spx_close', 'vix', 'vvix', 'futures'] : ['spx_close', 'vix']);
}

function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Claims without the places where they were written, as JSON can say them. */
function identityOf(claims: PreparedRun['claims']): unknown {
  const orNull = (end: number) => (Number.isFinite(end) ? end : null);
  return claims.map(({ where, band, ...claim }) => ({ ...claim, band: band.map(orNull) }));
}

/** A ledger beside the grid, else the one of that name that comes with sweep, so that a grid may lie anywhere. */
function findLedger(grid: string, ledger: string): string {
  const [beside, shipped] = [dirname(grid), join(packageRoot(), 'grids')].map((folder) => resolve(folder, ledger));
  return existsSync(beside) || !existsSync(shipped) ? beside : shipped;
}
