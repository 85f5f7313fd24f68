import type { Dataset } from '../../datasets/store/index.js';
import type { Market } from '../../engine/contracts/market.js';
import type { Window } from '../../engine/contracts/window.js';
import type { ClaimDefinition } from '../../sweeps/claims/index.js';
import type { ExpandedSweep, SummarizedKind, Sweep, TrialSet } from '../../sweeps/grid/index.js';
import type { Plan } from '../../sweeps/plan/index.js';
import type { RunRows } from '../pool/index.js';
import type { SkippedTrials } from './needed-columns.js';

/** What the user asks, before any file is read. */
export interface RunRequest {
  /** Path of the grid file. */
  readonly grid: string;
  /** Overrides the grid's `data:`. */
  readonly data?: string | undefined;
  /** Folder of datasets; the data home when left out. */
  readonly dataDir?: string | undefined;
  /** Override the grid's `period:` [ISO date]. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Overrides the grid's `seed:`. */
  readonly seed?: number | undefined;
  /** Texts to use instead of the files, so that a run can be repeated from its manifest. */
  readonly texts?: { readonly grid: string; readonly claims: string } | undefined;
}

/** What of a run its judge looks at; a run on another history has the same. */
export type JudgedRun = Pick<PreparedRun, 'claims' | 'days' | 'windows' | 'evidenceLabel'> & {
  readonly expanded: TrialSet;
  readonly sweep: Pick<Sweep, 'regimes' | 'seed' | 'floor'>;
};

/** What a run is asked of, checked, and its name; nothing is planned yet. */
export interface IdentifiedRun {
  readonly sweep: Sweep;
  /** Grid and ledger as they were read. */
  readonly texts: { readonly grid: string; readonly claims: string };
  readonly claims: readonly ClaimDefinition[];
  readonly dataset: Dataset;
  /** sha256 over the canonical JSON of the resolved sweep and its claims. */
  readonly resolvedHash: string;
  /** sha256 over resolved sweep, dataset hash, seed and engine version. */
  readonly runHash: string;
  /** Folder name of the run. */
  readonly name: string;
}

/** A checked and planned run: everything that is known before anything is computed. */
export interface PreparedRun extends IdentifiedRun {
  /** The trials that are run. */
  readonly expanded: ExpandedSweep;
  /** Those that need a column which the dataset does not have. */
  readonly skipped: SkippedTrials;
  /** One sentence for each column that trials go by and that is observed on a part of the period only. */
  readonly columnGaps: readonly string[];
  readonly plan: Plan;
  readonly rows: RunRows;
  /** The days of the run: row 0 is the first on which condors are sold. */
  readonly days: Market;
  /** Windows of which every drawdown is stored; the full period among them. */
  readonly windows: readonly Window[];
  /** Kinds of windows of which each trial keeps only what they come to together. */
  readonly summarized: readonly SummarizedKind[];
  /** Windows of each kind that the ends of the data cut off. */
  readonly incompleteWindows: Readonly<Record<string, number>>;
  /** `modelled VIX` when the VIX of any measured day is a model's, else empty. */
  readonly evidenceLabel: string;
}
