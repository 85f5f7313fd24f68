import { marketOf, type SharedMarket } from '../../datasets/store/index.js';
import { cashYields, interestPerDollar } from '../../engine/book/index.js';
import type { Market } from '../../engine/contracts/market.js';
import { sliceMarket } from '../../engine/contracts/market-slice.js';
import type { Window } from '../../engine/contracts/window.js';
import { openKernels } from '../../engine/kernels/index.js';
import { kernelRowPricer, ROW_PRICER_BYTES, type RowPricer } from '../../engine/sheets/index.js';
import { SignalReader } from '../../engine/signals/index.js';
import type { CondorSpec, LayerSpec } from '../../engine/strategy/index.js';
import { type EngineName, openWalks, type Walks } from '../../engine/walks/index.js';
import type { SummarizedKind } from '../../sweeps/grid/index.js';
import type { PlannedBook, PlannedHedge } from '../../sweeps/plan/index.js';
import type { HistoryJob } from '../histories/history-job.js';
import { kernelModule } from './kernel-module.js';
import { allocateTracks, type SharedTracks } from './shared-tracks.js';

/** The days of a run, as rows of the dataset's market. */
export interface RunRows {
  /** First row on which condors are sold. */
  readonly first: number;
  /** Last row of the build-up: the base of the first measured day, counted from `first`. */
  readonly base: number;
  /** One past the last row. */
  readonly end: number;
}

/** What there is to do in a run: plain data and shared memory, no copies of columns. */
export interface RunJob {
  readonly market: SharedMarket;
  readonly rows: RunRows;
  readonly condors: readonly CondorSpec[];
  readonly layers: readonly LayerSpec[];
  readonly books: readonly PlannedBook[];
  readonly hedges: readonly PlannedHedge[];
  /** Hedge of each trial in plan order, in shared memory. */
  readonly hedgeOf: Int32Array;
  /** Windows of which every drawdown is stored. */
  readonly windows: readonly Window[];
  /** Kinds of windows of which each trial keeps only what they come to together. */
  readonly summarized: readonly SummarizedKind[];
  /** Unhedged drawdown below which a window does not count [fraction of the largest risk]. */
  readonly floor: number;
  /** Of the run: parts of any other are no parts of this one. */
  readonly runHash: string;
  /** What walks and evaluates; fast when left out. Both give the same bits. */
  readonly engine?: EngineName;
  /** What other histories of the run are made of; left out where none are asked for. */
  readonly histories?: HistoryJob;
  /** Folder for finished blocks and histories. */
  readonly partsFolder: string;
}

/** What a worker is given once: the job, with room for its tracks. */
export interface WorkerJob extends RunJob {
  readonly tracks: SharedTracks;
}

/** Room for all tracks of a job, 200 MB where there are 400 of twenty years: to be held no longer than its workers. */
export function withTracks(job: RunJob): WorkerJob {
  const { rows, condors, layers } = job;
  return { ...job, tracks: allocateTracks(rows.end - rows.first, condors.length, layers.length) };
}

/** A job for workers that price nothing, or what they need for themselves. */
export function withoutTracks(job: RunJob): WorkerJob {
  return { ...job, tracks: allocateTracks(0, 0, 0) };
}

/** A job as the worker uses it. */
export interface WorkerContext extends WorkerJob {
  /** The days of the run only: row 0 is the first on which condors are sold. */
  readonly days: Market;
  readonly interestPerDollar: Float64Array;
  /** What a dollar of cash earns from the row before, shape [days]: see `cashYields`. */
  readonly yields: Float64Array;
  readonly signals: SignalReader;
  /** Gives a sign of life: a trial, counted from the beginning of its block, is about to be evaluated. */
  readonly beat: (trial: number) => void;
  readonly walks: Walks;
}

function openRowPricer(): RowPricer {
  return kernelRowPricer(openKernels(kernelModule(), ROW_PRICER_BYTES));
}

export function openContext(job: WorkerJob, beat: (trial: number) => void = () => {}): WorkerContext {
  const history = marketOf(job.market);
  const days = sliceMarket(history, job.rows.first, job.rows.end);
  const signals = new SignalReader(history, job.rows.first, job.rows.end);
  return {
    ...job,
    days,
    interestPerDollar: interestPerDollar(days, job.rows.base),
    yields: cashYields(days),
    signals,
    walks: openWalks(job.engine ?? 'fast', days, signals, openRowPricer()),
    beat,
  };
}
