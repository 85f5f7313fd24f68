import {
  AccountLanes,
  type Drawdowns,
  deleveragedShare,
  type GainSums,
  type HeldColumns,
  lossOffset,
  type MeasuredTotals,
  type Performance,
  PLACES,
  SUMMARY_FIGURES,
  TRIAL_METRICS,
  trialMetrics,
} from '../../engine/book/index.js';
import { LANES } from '../../engine/kernels/index.js';
import {
  calmar,
  growthPerYear,
  RateSearch,
  SCANNED_RATES,
  sharpeOf,
  sortinoOf,
  TRADING_DAYS_PER_YEAR,
} from '../../engine/metrics/index.js';
import { correlationOf, meanOf, squaresOf } from '../../engine/statistics/index.js';
import { SIZINGS } from '../../engine/strategy/index.js';
import type { PlannedHedge } from '../../sweeps/plan/index.js';
import { claimedPeriods } from '../aggregate/windows/index.js';
import type { EvaluatedBook } from './evaluate-book.js';
import { type EvaluatedTrial, sumScanned, sumTotals, type WeightedFigures } from './evaluate-trial.js';
import { kernelModule } from './kernel-module.js';
import { fillBookColumns, LaneColumns, type LaneLayer } from './lane-columns.js';
import type { LaneGroup } from './lane-groups.js';
import { summarizeFractions } from './window-summaries.js';
import type { WorkerContext } from './worker-context.js';

/** Most sized layers that a worker keeps, 80 KB each over twenty years: all that a block of a fine grid holds. */
const MOST_SLOTS = 256;

/** A trial of the group at hand. */
interface LaneTrial {
  readonly trial: number;
  readonly hedge: PlannedHedge;
  readonly held: readonly WeightedFigures[];
  readonly totals: MeasuredTotals;
}

/** What a hedge comes to on a ladder, whatever the capital behind it. */
interface LadderFigures {
  /** Internal rate of return on the margin [fraction per year]. */
  readonly irr: number;
  readonly thetaPositiveDays: number;
}

/** Told the figures of a trial, by its place in the block; they are overwritten by those of the next. */
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
  /** Of the hedges met on the ladder at hand: its books differ in their capital, and take turns. */
  private readonly onLadder = new Map<PlannedHedge, LadderFigures>();
  /** Stored windows that a deleveraged account is measured in. */
  private deleveragedWindows: readonly number[] = [];
  private readonly hedged: Drawdowns;
  private readonly deleveraged: readonly Drawdowns[];
  /** Of the trial at hand. */
  private readonly figures: EvaluatedTrial;
  private readonly scanned = new Float64Array(SCANNED_RATES.length);

  constructor(private readonly context: WorkerContext) {
    const { windows, summarized, rows, days, condors, layers } = context;
    const measured = days.days.length - rows.base;
    const blank = () => ({ fractions: new Float64Array(windows.length), dollars: new Float64Array(windows.length) });
    const slots = Math.min(MOST_SLOTS, PLACES + SIZINGS.length * condors.length * layers.length);
    const mostWindows = windows.length + summarized.length * measured;
    this.lanes = new AccountLanes(kernelModule(), measured, rows.base, mostWindows, slots);
    this.columns = new LaneColumns(context, this.lanes);
    this.hedged = blank();
    this.deleveraged = Array.from({ length: LANES }, blank);
    this.figures = {
      drawdowns: this.hedged,
      metrics: new Float64Array(TRIAL_METRICS.length),
      summaries: new Float64Array(summarized.length * SUMMARY_FIGURES.length),
      offsets: new Float64Array(claimedPeriods(windows).length),
    };
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
    const windows = this.context.windows.map(fromBase);
    for (const { counted } of book.summaries) for (const window of counted) windows.push(fromBase(window));
    if (this.book?.planned.condor !== book.planned.condor) this.onLadder.clear();
    this.book = book;
    this.isFinite = fillBookColumns(this.context, lanes, book);
    this.spxSquares = squaresOf(lanes.book.spx.values);
    this.deleveragedWindows = [full, ...countedCycles];
    lanes.openBook(capital, windows, this.deleveragedWindows);
  }

  /** Tells which groups are evaluated next; nothing but time depends on it. */
  expect(groups: readonly LaneGroup[]): void {
    this.columns.expect(groups);
  }

  /**
   * Evaluates a group of trials.
   *
   * @returns whether it could: a book or a layer that is not finite on every day cannot share lanes
   */
  evaluate(group: LaneGroup, sink: TrialSink): boolean {
    const { lanes } = this;
    const book = this.book as EvaluatedBook;
    const layerAt = (place: number) => {
      const layer = group.layers[place];
      return layer === null ? null : this.columns.get(book.planned.condor, layer, group.sizing);
    };
    // V8 tells arrays that were mapped and arrays that were filled apart: all of one kind, so that it compiles this once.
    const layers = [layerAt(0), layerAt(1), layerAt(2)] as const;
    if (!this.isFinite || layers.some((layer) => layer?.isFinite === false)) return false;
    const trials: LaneTrial[] = [];
    for (const { trial, hedge } of group.trials) {
      const held: WeightedFigures[] = [];
      for (const { place, weight } of hedge.layers) held.push({ layer: layers[place] as LaneLayer, weight });
      trials.push({ trial, hedge, held, totals: sumTotals(book, book.totals, held) });
    }
    this.measureDeleveraged(book, trials);
    lanes.weights.fill(0);
    for (let lane = 0; lane < trials.length; ++lane) {
      for (const { place, weight } of group.trials[lane].hedge.layers) lanes.weights[place * LANES + lane] = weight;
    }
    const columnsAt = (place: 0 | 1 | 2) => layers[place]?.columns ?? lanes.noLayer;
    const columns: HeldColumns = [columnsAt(0), columnsAt(1), columnsAt(2)];
    lanes.runHedged(columns);
    lanes.measureDrawdowns();
    if (!trials.every(({ hedge }) => this.onLadder.has(hedge))) this.measureOnLadder(book, trials, columns);
    const gains = lanes.sumGains();
    for (let lane = 0; lane < trials.length; ++lane) {
      const { trial, hedge, totals } = trials[lane];
      sink(trial, this.figuresOf(book, lane, totals, gains[lane], this.onLadder.get(hedge) as LadderFigures));
    }
    return true;
  }

  private measureOnLadder(book: EvaluatedBook, trials: readonly LaneTrial[], columns: HeldColumns): void {
    const { lanes } = this;
    lanes.countThetaDays(columns);
    const searches: RateSearch[] = [];
    for (const { held } of trials) searches.push(new RateSearch(sumScanned(book, held, this.scanned)));
    lanes.settle(searches, columns);
    for (const [lane, { hedge }] of trials.entries()) {
      const irr = searches[lane].ratePerYear(TRADING_DAYS_PER_YEAR);
      this.onLadder.set(hedge, { irr, thetaPositiveDays: lanes.thetaDays[lane] });
    }
  }

  private figuresOf(
    book: EvaluatedBook,
    lane: number,
    totals: MeasuredTotals,
    gains: GainSums,
    { irr, thetaPositiveDays }: LadderFigures,
  ): EvaluatedTrial {
    const { lanes, hedged } = this;
    for (let window = 0; window < hedged.fractions.length; ++window) {
      hedged.fractions[window] = lanes.fractions[window * LANES + lane];
      hedged.dollars[window] = lanes.dollars[window * LANES + lane];
    }
    const { metrics, summaries, offsets } = this.figures;
    const record = {
      totals,
      hedged,
      deleveraged: this.deleveraged[lane],
      performance: this.performanceOf(book, lane, gains, irr),
      thetaPositiveDays,
      spxCorrelation: correlationOf(gains.hedge, gains.hedgeWithSpx, this.spxSquares),
    };
    trialMetrics(book.record, record, metrics);
    this.writeSummaries(book, lane, summaries);
    this.writeOffsets(book, lane, offsets);
    return this.figures;
  }

  private performanceOf(
    { record }: EvaluatedBook,
    lane: number,
    { excess, shortfallSquares }: GainSums,
    irr: number,
  ): Performance {
    const { equity } = this.lanes;
    const growth = growthPerYear(equity[lane], equity[record.measuredDays * LANES + lane], record.measuredDays);
    return {
      cagr: growth,
      sharpe: sharpeOf(excess),
      sortino: sortinoOf(meanOf(excess), shortfallSquares, excess.count),
      calmar: calmar(growth, this.hedged.fractions[record.full]),
      irr,
    };
  }

  /** Drawdowns of the accounts that trade fewer condors instead; the unhedged account's own where all are kept. */
  private measureDeleveraged(book: EvaluatedBook, trials: readonly LaneTrial[]): void {
    const { lanes, deleveraged, deleveragedWindows } = this;
    lanes.kept.fill(1);
    for (let lane = 0; lane < trials.length; ++lane) lanes.kept[lane] = 1 - deleveragedShare(trials[lane].totals);
    const isRun = lanes.kept.some((share) => share !== 1);
    if (isRun) {
      lanes.runDeleveraged();
      lanes.measureSomeDrawdowns();
    }
    for (let index = 0; index < deleveragedWindows.length; ++index) {
      const at = deleveragedWindows[index];
      for (let lane = 0; lane < trials.length; ++lane) {
        deleveraged[lane].fractions[at] = isRun
          ? lanes.fractions[index * LANES + lane]
          : book.record.unhedged.fractions[at];
      }
    }
  }

  private writeSummaries({ summaries }: EvaluatedBook, lane: number, row: Float64Array): void {
    let window = this.context.windows.length;
    for (let at = 0; at < summaries.length; ++at) {
      const summary = summaries[at];
      const fractions = Float64Array.from(summary.counted, () => this.lanes.fractions[window++ * LANES + lane]);
      row.set(summarizeFractions(summary, fractions), at * SUMMARY_FIGURES.length);
    }
  }

  private writeOffsets({ falls }: EvaluatedBook, lane: number, row: Float64Array): void {
    const { equity } = this.lanes;
    const base = this.context.rows.base;
    for (let at = 0; at < falls.length; ++at) {
      const { peakRow, troughRow } = falls[at];
      const gain = equity[(troughRow - base) * LANES + lane] - equity[(peakRow - base) * LANES + lane];
      row[at] = lossOffset(falls[at], gain);
    }
  }
}
