import { join } from 'node:path';
import { toIsoDate } from '../../engine/contracts/calendar-date.js';
import { InputError } from '../../engine/contracts/input-error.js';
import { ENGINE_VERSION } from '../../engine/engine-version.js';
import { summarizeParity } from '../../engine/marking/index.js';
import type { EngineName } from '../../engine/walks/index.js';
import { collectGarbage } from '../../results/report/index.js';
import type { AlternativeRow, Manifest, Multiverse, Overfitting, Verdict } from '../../results/schemas/index.js';
import {
  createRunFolder,
  damagedFiles,
  readManifest,
  removeTemporaryFiles,
  WHOLE_RUN,
  writeFileAtomically,
  writeFileHashes,
  writeManifest,
  writeTableHashes,
} from '../../results/store/index.js';
import type { StoredTrial } from '../aggregate/trial-evidence.js';
import { computeHistories, historyRows, makeHistoryJob, writeHistories } from '../histories/index.js';
import { type Finishers, type OpenRunner, openFinishers, openPool, type RunJob } from '../pool/index.js';
import { openDrawing } from '../report/drawing.js';
import { compareAlternatives, readAlternatives, writeAlternatives } from './compare-alternatives.js';
import type { Progress } from './compute-trials.js';
import { dailyParts } from './daily-sample.js';
import { writeEquityCurves } from './equity-curves.js';
import { jobOf } from './job-of.js';
import { openJudge } from './judge-run.js';
import { modelledColumns } from './modelled-note.js';
import { gatherObservedPrices } from './observed-prices.js';
import type { PreparedRun, RunRequest } from './prepared-run.js';
import { readVerdicts, VERDICTS_NAME } from './read-verdicts.js';
import { partsFolderOf, removeParts } from './run-parts.js';
import { storeTrials } from './store-trials.js';
import { openMultiverse } from './weigh-multiverse.js';
import { whileLocked } from './while-locked.js';
import { readMultiverse, readOverfitting, writeSummaries } from './write-multiverse.js';
import { writeRegimes, writeWindowList } from './write-window-tables.js';

export interface RunOptions {
  /** Folder that holds runs. */
  readonly out: string;
  /** Who prices tracks and evaluates blocks. */
  readonly openRunner: OpenRunner;
  /** Threads of this process for what is left when all trials are done, other histories among it. */
  readonly threads: number;
  /** After so long without a sign of life such a thread is replaced; the pool's default when left out. */
  readonly stallSeconds?: number;
  /** What evaluates separable trials; fast when left out. Enters no hash: both give the same tables. */
  readonly engine?: EngineName;
  /** Recompute a run that is complete. */
  readonly force: boolean;
  readonly progress: Progress;
  readonly signal: AbortSignal;
  /** Whether to draw pictures and the page beside the tables. */
  readonly draws: boolean;
}

export interface FinishedRun {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly verdicts: readonly Verdict[];
  readonly alternatives: readonly AlternativeRow[];
  readonly multiverse: Multiverse;
  readonly overfitting: Overfitting;
  /** Why the page or a picture could not be made; the tables are whole all the same. */
  readonly undrawn: readonly string[];
  /** Whether the run had been made before and nothing was computed. */
  readonly wasComplete: boolean;
}

/**
 * Runs a prepared sweep into its folder, or answers from it when it is complete.
 *
 * What was finished before an interruption is kept: the same command goes on from there.
 */
export async function runSweep(run: PreparedRun, request: RunRequest, options: RunOptions): Promise<FinishedRun> {
  const folder = await createRunFolder(options.out, run.name);
  const finished = options.force ? null : await readFinishedRun(folder);
  if (finished) return finished;
  return whileLocked(folder, WHOLE_RUN, options.signal, (signal) =>
    computeRun(run, request, folder, { ...options, signal }),
  );
}

async function computeRun(
  run: PreparedRun,
  request: RunRequest,
  folder: string,
  options: RunOptions,
): Promise<FinishedRun> {
  // Whoever held the lock a moment ago may have finished the run.
  const finished = options.force ? null : await readFinishedRun(folder);
  if (finished) return finished;
  await removeTemporaryFiles(folder);
  if (options.force) await removeParts(folder);
  const engine = options.engine ?? 'fast';
  const started = startManifest(run, request, engine);
  await writeManifest(folder, started);

  const histories = makeHistoryJob(run);
  const job: RunJob = {
    ...jobOf(run, run.plan, partsFolderOf(folder)),
    engine,
    ...(histories && { histories }),
  };
  const finishers = openFinishers(job, options.threads);
  try {
    return await computeTables(run, job, started, finishers, folder, options);
  } finally {
    await finishers.close();
  }
}

async function computeTables(
  run: PreparedRun,
  job: RunJob,
  started: Manifest,
  finishers: Finishers,
  folder: string,
  options: RunOptions,
): Promise<FinishedRun> {
  const daily = dailyParts(run);
  const judge = openJudge(run);
  const prices = gatherObservedPrices(run);
  const scales = openMultiverse(run);
  const drawing = openDrawing(run, started, folder, finishers.picture, options);
  const hear = (trial: StoredTrial) => {
    judge.hear(trial);
    prices.hear(trial);
    scales.hear(trial);
  };
  const { counts, result } = await storeTrials(run, job, daily, folder, options, hear, async () => {
    // What other threads can do is handed to them before this one is taken by the judge and the scales.
    if (options.draws) finishers.prepareToDraw();
    const comparedTrials = await scales.compared(daily, folder);
    const measured = finishers.overfitting(comparedTrials);
    measured.catch(() => {}); // Told where they are waited for, below: a fault of the judge comes first.
    await writeWindowList(run, folder);
    const judged = judge.judge();
    // Of a million trials it leaves 200 MB that nobody needs, beside which the scales would make theirs.
    collectGarbage('major');
    await writeRegimes(judged.cells, folder);
    await drawing.heatmaps();
    const compared = compareAlternatives(run, finishers, judged.shown);
    compared.catch(() => {});
    return { ...judged, compared, measured, multiverse: await scales.weigh(judged.verdicts, folder) };
  });
  options.signal.throwIfAborted();
  const { verdicts, shown, multiverse } = result;
  await drawing.trials(verdicts, shown);
  const [{ alternatives, curves }, overfitting] = await Promise.all([result.compared, result.measured]);
  options.signal.throwIfAborted();
  if (job.histories) {
    const { threads: workers, stallSeconds } = options;
    const openThreads: OpenRunner = (given) =>
      openPool(given, { workers, ...(stallSeconds !== undefined && { stallSeconds }) });
    await computeHistories(job.histories, job, openThreads, options.progress, options.signal);
    const actual = historyRows({ kind: 'actual', path: 0 }, verdicts, shown);
    await writeHistories(job.histories, actual, job, folder);
  }
  await writeAlternatives(alternatives, folder);
  await writeEquityCurves(run, curves, folder);
  await writeSummaries(folder, multiverse, overfitting);
  await writeFileAtomically(join(folder, VERDICTS_NAME), `${JSON.stringify(verdicts, null, 1)}\n`);
  const manifest: Manifest = {
    ...started,
    dataset: { ...started.dataset, observedPrices: prices.range() },
    counts: { ...started.counts, done: counts.done, failed: counts.failed },
    failures: Object.fromEntries(counts.reasons),
    verdicts: tally(verdicts.flatMap(({ regime, verdict }) => (regime === 'all' ? [verdict] : []))),
    status: 'complete',
    finishedAt: new Date().toISOString(),
  };
  const stored = { folder, manifest, verdicts, alternatives, sweep: run.sweep, claims: run.claims };
  await Promise.all([writeTableHashes(folder), drawing.page(stored)]);
  options.signal.throwIfAborted();
  await writeFileHashes(folder);
  await writeManifest(folder, manifest);
  await removeParts(folder);
  const undrawn = drawing.faults();
  return { folder, manifest, verdicts, alternatives, multiverse, overfitting, undrawn, wasComplete: false };
}

/**
 * Answers from the folder of a complete run.
 *
 * @returns null where there is nothing to answer from: no run, an unfinished one, files gone or cut short, or files
 *   of another version's layout; computing the run again mends all of them
 */
export async function readFinishedRun(folder: string): Promise<FinishedRun | null> {
  try {
    const manifest = await readManifest(folder);
    if (manifest.status !== 'complete') return null;
    if ((await damagedFiles(folder)).length > 0) return null;
    const verdicts = await readVerdicts(folder);
    return {
      folder,
      manifest,
      verdicts,
      alternatives: await readAlternatives(folder),
      multiverse: await readMultiverse(folder),
      overfitting: await readOverfitting(folder),
      undrawn: [],
      wasComplete: true,
    };
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}

export function startManifest(run: PreparedRun, request: RunRequest, engine: EngineName): Manifest {
  const { dataset, days, rows, sweep, plan, expanded, windows } = run;
  return {
    run: run.name,
    runHash: run.runHash,
    grid: { name: sweep.name, file: sweep.file, text: run.texts.grid, resolvedHash: run.resolvedHash },
    claims: { text: run.texts.claims },
    options: { from: request.from ?? null, to: request.to ?? null },
    dataset: {
      name: sweep.data.value,
      hash: dataset.hash,
      from: toIsoDate(days.days[0]),
      to: toIsoDate(days.days[days.days.length - 1]),
      measuredFrom: toIsoDate(days.days[rows.base + 1]),
      observedPrices: null,
      modelled: Object.fromEntries(modelledColumns(run).map(({ column, models }) => [column, models])),
      modelledShare: Object.fromEntries(modelledColumns(run).map(({ column, share }) => [column, share])),
    },
    seed: sweep.seed,
    engineVersion: ENGINE_VERSION,
    engine,
    nodeVersion: process.version,
    counts: {
      points: expanded.pointsBeforeMerging,
      trials: expanded.count + run.skipped.expanded.count,
      skipped: run.skipped.expanded.count,
      tracks: plan.condors.length + plan.layers.length,
      windows: windows.length,
      ...Object.fromEntries(
        Object.entries(run.incompleteWindows).map(([kind, count]) => [`${kind} cut off by the data`, count]),
      ),
    },
    failures: {},
    skipped: tally(run.skipped.reasons),
    columnGaps: [...run.columnGaps],
    parity: summarizeParity(days),
    verdicts: {},
    status: 'running',
    startedAt: new Date().toISOString(),
    finishedAt: null,
  };
}

/** How often each text occurs. */
function tally(texts: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const text of texts) counts[text] = (counts[text] ?? 0) + 1;
  return counts;
}
