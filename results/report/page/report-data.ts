import type {
  AlternativeRow,
  HistorySummary,
  Manifest,
  Multiverse,
  Overfitting,
  ReplicatedIndex,
  Verdict,
} from '../../schemas/index.js';
import type { PackedTable } from './packed-table.js';

/** Points of the specification curve that a page holds at most; the frontier has those on its edge beside them. */
export const MOST_POINTS = 2000;

/** Trials whose accounts a page holds at most. */
export const MOST_ACCOUNTS = 50;

/** What the page says about a claim, beside its verdicts. */
export interface ReportClaim {
  readonly id: string;
  readonly says: string;
  readonly source: string;
  /** Windows that it is taken over, as in `cycles`. */
  readonly windows: string;
  /** Lower end of the claimed reduction [fraction]; null for a claim about something else. */
  readonly atLeast: number | null;
}

/** A labeller of windows by its name in regimes.parquet and its heading. */
export interface RegimeTitle {
  readonly labeller: string;
  readonly title: string;
}

/** An axis that the grid varies: its path and its column in trials.parquet. */
export interface VariedAxis {
  readonly path: string;
  readonly column: string;
}

/** A stretch of the calendar that a curve is shaded over [ISO dates]. */
export interface Span {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/**
 * The accounts of one trial, thinned out: each point is the last close of a few days, beside the deepest drawdowns of
 * those days, so that thinning hides no fall.
 */
export interface AccountCurves {
  readonly trial: string;
  /** ISO dates. */
  readonly dates: readonly string[];
  /** Account with the hedge and without [USD, whole]. */
  readonly hedged: readonly number[];
  readonly unhedged: readonly number[];
  /** Deepest drawdown of the point's days [fraction, four decimals]. */
  readonly hedgedDrawdown: readonly number[];
  readonly unhedgedDrawdown: readonly number[];
}

/** What trading fewer condors of one book gives: the share given up, its cost, and the cut of the drawdown. */
export interface DeleveragingLine {
  /** Id of the book: trials.parquet, `book`. */
  readonly book: string;
  /** [fraction of the capital per year] */
  readonly cost: readonly number[];
  readonly drawdownReduction: readonly number[];
  readonly medianCycleReduction: readonly (number | null)[];
}

/** How a trial's windows went: a row per named trial, a column per window. */
export interface WindowDrawdowns {
  readonly windows: readonly (Span & { readonly kind: string })[];
  /** Drawdowns by trial id [fraction], as stored. */
  readonly hedged: Readonly<Record<string, readonly (number | null)[]>>;
  readonly unhedged: Readonly<Record<string, readonly (number | null)[]>>;
}

/** A figure of a claimed hedge over the histories of a kind, and the single figures in ascending order. */
export interface HistorySpread extends HistorySummary {
  /** For drawing: thinned out at even ranks in a large run, four digits. */
  readonly values: readonly number[];
}

/** What a page shows of the trials, which is known before any is walked beside its alternatives. */
export interface ReportTrials {
  readonly run: string;
  /** `modelled VIX`, or empty; stands beside every figure. */
  readonly label: string;
  /** Under every figure: dataset, days, what is a model's. */
  readonly source: string;
  readonly claims: readonly ReportClaim[];
  readonly axes: readonly VariedAxis[];
  /** Hedged trials of the run that have a figure. */
  readonly population: number;
  /**
   * At most `MOST_POINTS` of them at even ranks (`at_even_rank`), and those that no trial of their cost cuts more than
   * (`on_edge`): trial, book, rank, figures, and a column per varied axis.
   */
  readonly trials: PackedTable;
  /** All of them, counted in boxes of cost and reduction. */
  readonly density: PackedTable;
  /** Choices and figures of the trials that have accounts: a row of trials.parquet each. */
  readonly named: readonly Readonly<Record<string, string | number | boolean | null>>[];
  readonly lines: readonly DeleveragingLine[];
  readonly drawdowns: WindowDrawdowns;
}

/** What the page's script works with; plain JSON. */
export interface ReportData extends ReportTrials {
  /** Where the page is served, the address of its live data; null in a file. */
  readonly live: string | null;
  readonly regimes: readonly RegimeTitle[];
  /** regimes.parquet, all columns. */
  readonly cells: PackedTable;
  readonly accounts: readonly AccountCurves[];
  readonly episodes: readonly Span[];
  readonly alternatives: readonly AlternativeRow[];
  /** multiverse.json, `variance`; empty for a run without. */
  readonly variance: Multiverse['variance'];
  /** A line per claimed hedge, kind of history and measure; empty for a run without other histories. */
  readonly histories: readonly HistorySpread[];
  readonly replications: readonly ReplicatedIndex[];
}

/** What stands in the page before its script runs. */
export interface ReportFacts {
  readonly manifest: Manifest;
  readonly verdicts: readonly Verdict[];
  /** multiverse.json and overfitting.json; null for a run without. */
  readonly multiverse: Multiverse | null;
  readonly overfitting: Overfitting | null;
  /** A sentence each on what of the market is a model's. */
  readonly modelledNote: string;
}
