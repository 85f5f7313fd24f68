import {
  AccountLanes,
  type Drawdowns,
  deleveragedShare,
  type GainSums,
  lossOffset,
  type MeasuredTotals,
  type Performance,
  PLACES,
  type SpannedWindow,
  trialMetrics,
} from '../../engine/book/index.js';
import { LANES } from '../../engine/kernels/index.js';
import {
  calmar,
  growthPerYear,
  RateSearch,
  sharpeOf,
  sortinoOf,
  TRADING_DAYS_PER_YEAR,
} from '../../engine/metrics/index.js';
import { correlationOf, meanOf, squaresOf } from '../../engine/statistics/index.js';
import type { EvaluatedBook } from './evaluate-book.js';
import { type EvaluatedTrial, sumScanned, sumTotals } from './evaluate-trial.js';
import { kernelModule } from './kernel-module.js';
import { fillBookColumns, LaneColumns, type LaneLayer } from './lane-columns.js';
import type { LaneGroup } from './lane-groups.js';
import { summarizeFractions } from './window-summaries.js';
import type { WorkerContext } from './worker-context.js';

/** Most sized layers that a worker keeps, 80 KB each over twenty years: all that a block of a fine grid holds. */
const MOST_SLOTS = 256;

const SIZINGS = 4;

/** A trial of the group at hand. */
interface LaneTrial {
  readonly trial: number;
  readonly held: readonly (LaneLayer & { readonly weight: number; readonly place: number })[];
  readonly totals: MeasuredTotals;
}

/** Told the figures of a trial, by its place in the block. */
export type TrialSink = (trial: number, figures: EvaluatedTrial) => void;

/**
 * Separable trials of one book after another, eight at a time: the fast twin of `evaluateTrial`.
 */
export class LaneTrials {
  private readonly lanes: AccountLanes;
  private readonly columns: LaneColumns;
  private book: EvaluatedBook | null = null;
  private isFinite = false;
  private spxSquares = Number.NaN;
  /** Windows measured of every hedged account: the stored ones, then those of each summed-up kind. */
  private hedgedWindows: readonly SpannedWindow[] = [];
  /** Stored windows that a deleveraged account is measured in. */
  private deleveragedWindows: readonly { readonly at: number; readonly spanned: SpannedWindow }[] = [];
  private readonly hedged: Drawdowns;
  private readonly deleveraged: readonly Drawdowns[];

  constructor(private readonly context: WorkerContext) {
    const { windows, summarized, rows, days, condors, layers } = context;
    const measured = days.days.length - rows.base;
    const blank = () => ({ fractions: new Float64Array(windows.length), dollars: new Float64Array(windows.length) });
    const slots = Math.min(MOST_SLOTS, PLACES + SIZINGS * condors.length * layers.length);
    this.lanes = new AccountLanes(kernelModule(), measured, windows.length + summarized.length * measured, slots);
    this.columns = new LaneColumns(context, this.lanes);
    this.hedged = blank();
    this.deleveraged = Array.from({ length: LANES }, blank);
  }

  /** Makes the book the one that the next trials stand on. */
  open(book: EvaluatedBook): void {
    if (this.book === book) return;
    const { lanes } = this;
    const { capital, full, countedCycles } = book.record;
    const base = this.context.rows.base;
    const fromBase = ({ kind, name, fromRow, toRow }: (typeof this.context.windows)[number]) => ({
      kind,
      name,
      fromRow: fromRow - base,
      toRow: toRow - base,
    });
    const stored = this.context.windows.map(fromBase);
    const counted = book.summaries.flatMap((summary) => summary.counted.map(fromBase));
    this.book = book;
    this.isFinite = fillBookColumns(this.context, lanes, book);
    this.spxSquares = squaresOf(lanes.book.spx.values);
    lanes.openBook(capital, [...stored, ...counted]);
    this.hedgedWindows = [...stored, ...counted].map((window) => lanes.spanned(window));
    this.deleveragedWindows = [full, ...countedCycles].map((at) => ({ at, spanned: lanes.spanned(stored[at]) }));
  }

  /**
   * Evaluates a group of trials.
   *
   * @returns whether it could: a book or a layer that is not finite on every day cannot share lanes
   */
  evaluate(group: LaneGroup, sink: TrialSink): boolean {
    const { lanes } = this;
    const book = this.book as EvaluatedBook;
    const layers = group.layers.map((layer) =>
      layer === null ? null : this.columns.get(book.planned.condor, layer, group.sizing),
    );
    if (!this.isFinite || layers.some((layer) => layer?.isFinite === false)) return false;
    const trials = group.trials.map(({ trial, hedge }): LaneTrial => {
      const held = hedge.layers.map(({ place, weight }) => ({ ...(layers[place] as LaneLayer), place, weight }));
      return { trial, held, totals: sumTotals(book, book.totals, held) };
    });
    this.measureDeleveraged(book, trials);
    lanes.weights.fill(0);
    for (const [lane, { held }] of trials.entries()) {
      for (const { place, weight } of held) lanes.weights[place * LANES + lane] = weight;
    }
    const columns = layers.map((layer) => layer?.columns ?? null);
    lanes.runHedged(columns);
    lanes.measureDrawdowns(this.hedgedWindows);
    lanes.countThetaDays(columns);
    const gains = lanes.sumGains();
    const searches = trials.map(({ held }) => new RateSearch(sumScanned(book, held)));
    lanes.settle(searches);
    for (const [lane, { trial, totals }] of trials.entries()) {
      sink(trial, this.figuresOf(book, lane, totals, gains[lane], searches[lane]));
    }
    return true;
  }

  private figuresOf(
    book: EvaluatedBook,
    lane: number,
    totals: MeasuredTotals,
    gains: GainSums,
    search: RateSearch,
  ): EvaluatedTrial {
    const { lanes, hedged } = this;
    for (let window = 0; window < hedged.fractions.length; ++window) {
      hedged.fractions[window] = lanes.fractions[window * LANES + lane];
      hedged.dollars[window] = lanes.dollars[window * LANES + lane];
    }
    const metrics = trialMetrics(book.record, {
      totals,
      hedged,
      deleveraged: this.deleveraged[lane],
      performance: this.performanceOf(book, lane, gains, search),
      thetaPositiveDays: lanes.thetaDays[lane],
      spxCorrelation: correlationOf(gains.hedge, gains.hedgeWithSpx, this.spxSquares),
    });
    return { drawdowns: hedged, metrics, summaries: this.summaries(book, lane), offsets: this.offsets(book, lane) };
  }

  private performanceOf(
    { record }: EvaluatedBook,
    lane: number,
    { excess, shortfallSquares }: GainSums,
    search: RateSearch,
  ): Performance {
    const { equity } = this.lanes;
    const growth = growthPerYear(equity[lane], equity[record.measuredDays * LANES + lane], record.measuredDays);
    return {
      cagr: growth,
      sharpe: sharpeOf(excess),
      sortino: sortinoOf(meanOf(excess), shortfallSquares, excess.count),
      calmar: calmar(growth, this.hedged.fractions[record.full]),
      irr: search.ratePerYear(TRADING_DAYS_PER_YEAR),
    };
  }

  /** Drawdowns of the accounts that trade fewer condors instead; the unhedged account's own where all are kept. */
  private measureDeleveraged(book: EvaluatedBook, trials: readonly LaneTrial[]): void {
    const { lanes, deleveraged, deleveragedWindows } = this;
    lanes.kept.fill(1);
    for (const [lane, { totals }] of trials.entries()) lanes.kept[lane] = 1 - deleveragedShare(totals);
    const isRun = lanes.kept.some((share) => share !== 1);
    if (isRun) {
      lanes.runDeleveraged();
      lanes.measureDrawdowns(deleveragedWindows.map(({ spanned }) => spanned));
    }
    for (const [index, { at }] of deleveragedWindows.entries()) {
      for (let lane = 0; lane < trials.length; ++lane) {
        deleveraged[lane].fractions[at] = isRun
          ? lanes.fractions[index * LANES + lane]
          : book.record.unhedged.fractions[at];
      }
    }
  }

  private summaries({ summaries }: EvaluatedBook, lane: number): Float64Array {
    let window = this.context.windows.length;
    const figures = summaries.map((summary) => {
      const fractions = Float64Array.from(summary.counted, () => this.lanes.fractions[window++ * LANES + lane]);
      return summarizeFractions(summary, fractions);
    });
    return Float64Array.from(figures.flatMap((values) => [...values]));
  }

  private offsets({ falls }: EvaluatedBook, lane: number): Float64Array {
    const { equity } = this.lanes;
    const base = this.context.rows.base;
    const on = (row: number) => equity[(row - base) * LANES + lane];
    return Float64Array.from(falls, (fall) => lossOffset(fall, on(fall.troughRow) - on(fall.peakRow)));
  }
}
