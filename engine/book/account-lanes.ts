import type { Window } from '../contracts/window.js';
import { type Address, type Column, type IntegerColumn, type Kernels, LANES, openKernels } from '../kernels/index.js';
import type { RateSearch } from '../metrics/index.js';
import type { ShiftedSums } from '../statistics/index.js';
import {
  allocateLanes,
  type BookColumns,
  capacityOf,
  type LaneMemory,
  type LayerColumns,
  type LayerSlot,
} from './lane-memory.js';
import { RateScan } from './lane-scan.js';
import { cutSpans, spanWindow } from './lane-spans.js';

/**
 * Eight accounts on one book at a time, measured by the kernels: the fast twin of accountProfitAndLoss, equityCurve,
 * windowDrawdown, measurePerformance, hedgeCorrelation and thetaPositiveDays, bit for bit.
 *
 * What it was told last (book, windows, accounts) is what the next call answers for.
 */
export class AccountLanes {
  readonly book: BookColumns;
  /** Room for sized layers; who fills them keeps account of which is where. */
  readonly slots: readonly LayerSlot[];
  /** Columns of zeros. */
  readonly noLayer: LayerColumns;
  /** Units of each layer in each account, shape [places][lanes]. */
  readonly weights: Float64Array;
  /** Share of the condors that each account without hedge keeps, shape [lanes]. */
  readonly kept: Float64Array;
  /** Results of `measureDrawdowns`, shape [windows][lanes]. */
  readonly fractions: Float64Array;
  readonly dollars: Float64Array;
  /** At the close of each day, shape [days][lanes]. */
  readonly equity: Float64Array;
  /** Result of `countThetaDays`, shape [lanes]. */
  readonly thetaDays: Float64Array;

  private readonly kernels: Kernels;
  private readonly at: LaneMemory;
  private readonly scan: RateScan;
  private capital = Number.NaN;
  private spans = 0;
  private readonly all: WindowTable;
  private readonly some: WindowTable;

  /**
   * @param days - measured days and the base row before them
   * @param before - rows before the base row, for those who size layers
   * @param mostWindows - that will be asked for together
   * @param slots - sized layers kept at once, at least `PLACES`
   */
  constructor(
    module: WebAssembly.Module,
    readonly days: number,
    before: number,
    mostWindows: number,
    slots: number,
  ) {
    const kernels = openKernels(module, capacityOf(days, before, mostWindows, slots));
    const { book, slots: rooms, at } = allocateLanes(kernels, days, before, mostWindows, slots);
    this.kernels = kernels;
    this.book = book;
    this.slots = rooms;
    this.noLayer = { profitAndLoss: at.nothing, theta: at.nothing };
    this.at = at;
    this.weights = this.at.weights.values;
    this.kept = this.at.kept.values.subarray(0, LANES);
    this.fractions = this.at.fractions.values;
    this.dollars = this.at.dollars.values;
    this.equity = this.at.equity.values;
    this.thetaDays = this.at.thetaDays.values;
    this.scan = new RateScan(kernels, days);
    this.all = { column: at.windows, count: 0 };
    this.some = { column: at.someWindows, count: 0 };
  }

  /**
   * Cuts the days into spans so that every window begins and ends with one.
   *
   * @param capital - of the accounts [USD]
   * @param windows - all that `measureDrawdowns` will measure; rows count from the base row
   * @param some - those of them, by index, that `measureSomeDrawdowns` will
   */
  openBook(capital: number, windows: readonly Window[], some: readonly number[] = []): void {
    this.capital = capital;
    this.spans = cutSpans(this.days, windows, this.at.spanEnds.values);
    this.all.count = this.fillTable(this.all, windows);
    this.some.count = this.fillTable(
      this.some,
      some.map((at) => windows[at]),
    );
  }

  private fillTable({ column }: WindowTable, windows: readonly Window[]): number {
    for (const [at, window] of windows.entries()) {
      const { firstSpan, endSpan, fromRow } = spanWindow(window, this.spanEnds);
      column.values.set([firstSpan, endSpan, fromRow], 3 * at);
    }
    return windows.length;
  }

  /** Last day of each span. */
  get spanEnds(): Int32Array {
    return this.at.spanEnds.values.subarray(0, this.spans);
  }

  /** Runs accounts of all the condors and the layers in these slots by `weights`. */
  runHedged(layers: HeldColumns): void {
    const [first, second, third] = layers;
    this.run(
      this.book.unhedged,
      first.profitAndLoss.address,
      second.profitAndLoss.address,
      third.profitAndLoss.address,
      this.at.weights,
    );
  }

  /** Runs accounts of fewer condors, by `kept`, and no hedge. */
  runDeleveraged(): void {
    const { condor, interest } = this.book;
    this.run(interest, condor.address, 0, 0, this.at.kept);
  }

  private run(common: Column, first: Address, second: Address, third: Address, weights: Column): void {
    const { spanEnds, equity, highs, lows, falls } = this.at;
    this.kernels.accountEquity(
      common.address,
      first,
      second,
      third,
      weights.address,
      this.capital,
      spanEnds.address,
      this.spans,
      equity.address,
      highs.address,
      lows.address,
      falls.address,
    );
  }

  /** Measures the accounts that ran last in all windows; leaves `fractions` and `dollars`, in their order. */
  measureDrawdowns(): void {
    this.measureIn(this.all);
  }

  /** As `measureDrawdowns`, in some of the windows, in the order in which those were given. */
  measureSomeDrawdowns(): void {
    this.measureIn(this.some);
  }

  private measureIn({ column, count }: WindowTable): void {
    const { equity, highs, lows, falls, spanEnds, fractions, dollars } = this.at;
    this.kernels.windowDrawdowns(
      equity.address,
      highs.address,
      lows.address,
      falls.address,
      spanEnds.address,
      column.address,
      count,
      this.capital,
      fractions.address,
      dollars.address,
    );
  }

  /** Sums that the ratios of each account are made of. */
  sumGains(): GainSums[] {
    const { book, at, days } = this;
    this.kernels.gainSums(
      at.equity.address,
      book.riskless.address,
      book.unhedgedGains.address,
      book.spx.address,
      days,
      at.sums.address,
    );
    const { values } = at.sums;
    const count = days - 1;
    return Array.from({ length: LANES }, (_, lane) => {
      const sum = (row: number) => values[row * LANES + lane];
      return {
        excess: { count, first: sum(0), total: sum(1), squares: sum(2) },
        shortfallSquares: sum(3),
        hedge: { count, first: sum(4), total: sum(5), squares: sum(6) },
        hedgeWithSpx: sum(7),
      };
    });
  }

  /** Leaves in `thetaDays` on how many days each account's theta was above zero. */
  countThetaDays([first, second, third]: HeldColumns): void {
    const { weights, thetaDays } = this.at;
    this.kernels.thetaDays(
      this.book.theta.address,
      first.theta.address,
      second.theta.address,
      third.theta.address,
      weights.address,
      this.days,
      thetaDays.address,
    );
  }

  /** Brings the rate searches of all accounts, in these slots by `weights`, to their ends. */
  settle(searches: readonly RateSearch[], [first, second, third]: HeldColumns): void {
    const { weights, flows, searches: places, factors, values } = this.at;
    const open: number[] = [];
    for (let lane = 0; lane < searches.length; ++lane) if (!searches[lane].isSettled) open.push(lane);
    if (open.length === 0) return;
    this.kernels.marginFlows(
      this.book.flows.address,
      first.profitAndLoss.address,
      second.profitAndLoss.address,
      third.profitAndLoss.address,
      weights.address,
      this.days,
      flows.address,
    );
    while (open.length > 0) {
      for (let at = 0; at < open.length; ++at) {
        const { factor, isBackward } = searches[open[at]];
        places.values[2 * at] = open[at];
        places.values[2 * at + 1] = isBackward ? 1 : 0;
        factors.values[at] = factor;
      }
      this.kernels.flowValues(flows.address, this.days, places.address, open.length, factors.address, values.address);
      let left = 0;
      for (let at = 0; at < open.length; ++at) {
        const search = searches[open[at]];
        search.advance(values.values[at], values.values[LANES + at]);
        if (!search.isSettled) open[left++] = open[at];
      }
      open.length = left;
    }
  }

  /** `scannedValues` of a daily column whose element of the base row is 0. */
  scanColumn(column: Column): Float64Array {
    return this.scan.valuesOf(column);
  }
}

/** Columns of the layers that a group of accounts holds, place by place; `noLayer` where none of them has one. */
export type HeldColumns = readonly [LayerColumns, LayerColumns, LayerColumns];

/** Sums over the measured days of one account: see the kernel `gainSums`. */
export interface GainSums {
  readonly excess: ShiftedSums;
  readonly shortfallSquares: number;
  readonly hedge: ShiftedSums;
  readonly hedgeWithSpx: number;
}

/** Windows as the kernels read them, shape [count][3]: see `windowDrawdowns`. */
interface WindowTable {
  readonly column: IntegerColumn;
  count: number;
}
