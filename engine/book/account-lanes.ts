import type { Window } from '../contracts/window.js';
import { type Column, type IntegerColumn, type Kernels, LANES, openKernels } from '../kernels/index.js';
import { type RateSearch, SCANNED_RATES } from '../metrics/index.js';
import type { ShiftedSums } from '../statistics/index.js';

/** Longest stretch of days of which the kernels keep high and low. */
const LONGEST_SPAN = 16;

/** Layers of a hedge. */
export const PLACES = 3;

/**
 * What the accounts of one book share; daily columns [USD], shape [days], the base row first. The element of the base
 * row is read of the outlay only.
 */
export interface BookColumns {
  /** Interest on the capital. */
  readonly interest: Column;
  /** Profit and loss of the condors, and of the account that holds nothing else: interest + condors. */
  readonly condor: Column;
  readonly unhedged: Column;
  /** Daily change of the unhedged account's equity. */
  readonly unhedgedGains: Column;
  /** What the capital would have earned without risk. */
  readonly riskless: Column;
  /** See `marginOutlay`. */
  readonly outlay: Column;
  /** Theta of the condors [USD per calendar day]. */
  readonly theta: Column;
  /** Deviation of the S&P's daily return from its mean [fraction]. */
  readonly spx: Column;
}

/** Columns of one layer with its calls counted, as `BookColumns`. */
export interface LayerColumns {
  readonly profitAndLoss: Column;
  readonly theta: Column;
}

/**
 * Eight accounts on one book at a time, measured by the kernels: the fast twin of accountProfitAndLoss, equityCurve,
 * windowDrawdown, measurePerformance, hedgeCorrelation and thetaPositiveDays, bit for bit.
 *
 * What it was told last (book, windows, accounts) is what the next call answers for.
 */
export class AccountLanes {
  readonly book: BookColumns;
  /** Room for sized layers; who fills them keeps account of which is where. */
  readonly slots: readonly LayerColumns[];
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
  private readonly at: {
    readonly weights: Column;
    readonly kept: Column;
    readonly fractions: Column;
    readonly dollars: Column;
    readonly equity: Column;
    readonly highs: Column;
    readonly lows: Column;
    readonly spanEnds: IntegerColumn;
    readonly windows: IntegerColumn;
    readonly sums: Column;
    readonly thetaDays: Column;
    readonly factors: Column;
    readonly values: Column;
    /** Stands for a layer that no account of a group holds. */
    readonly nothing: Column;
  };
  private readonly scan: { readonly forward: Scan; readonly backward: Scan };
  private capital = Number.NaN;
  private spans = 0;

  /**
   * @param days - measured days and the base row before them
   * @param mostWindows - that will be asked for together
   * @param slots - sized layers kept at once, at least `PLACES`
   */
  constructor(
    module: WebAssembly.Module,
    readonly days: number,
    mostWindows: number,
    slots: number,
  ) {
    const kernels = openKernels(module, capacityOf(days, mostWindows, slots));
    const daily = () => kernels.allocate(days);
    this.kernels = kernels;
    this.book = {
      interest: daily(),
      condor: daily(),
      unhedged: daily(),
      unhedgedGains: daily(),
      riskless: daily(),
      outlay: daily(),
      theta: daily(),
      spx: daily(),
    };
    this.slots = Array.from({ length: slots }, () => ({ profitAndLoss: daily(), theta: daily() }));
    this.at = {
      weights: kernels.allocate(PLACES * LANES),
      kept: kernels.allocate(PLACES * LANES),
      fractions: kernels.allocate(mostWindows * LANES),
      dollars: kernels.allocate(mostWindows * LANES),
      equity: kernels.allocate(days * LANES),
      highs: kernels.allocate(days * LANES),
      lows: kernels.allocate(days * LANES),
      spanEnds: kernels.allocateIntegers(days),
      windows: kernels.allocateIntegers(mostWindows * 3),
      sums: kernels.allocate(8 * LANES),
      thetaDays: kernels.allocate(LANES),
      factors: kernels.allocate(LANES),
      values: kernels.allocate(2 * LANES),
      nothing: daily(),
    };
    this.weights = this.at.weights.values;
    this.kept = this.at.kept.values.subarray(0, LANES);
    this.fractions = this.at.fractions.values;
    this.dollars = this.at.dollars.values;
    this.equity = this.at.equity.values;
    this.thetaDays = this.at.thetaDays.values;
    this.scan = { forward: openScan(kernels, false), backward: openScan(kernels, true) };
  }

  /**
   * Cuts the days into spans so that every window begins and ends with one.
   *
   * @param capital - of the accounts [USD]
   * @param windows - all that `measureDrawdowns` will be asked for; rows count from the base row
   */
  openBook(capital: number, windows: readonly Window[]): void {
    this.capital = capital;
    const isEnd = new Uint8Array(this.days);
    isEnd[this.days - 1] = 1;
    for (const { fromRow, toRow } of windows) {
      isEnd[fromRow] = 1;
      isEnd[toRow] = 1;
    }
    this.spans = 0;
    for (let day = 1, first = 1; day < this.days; ++day) {
      if (isEnd[day] === 0 && day - first + 1 < LONGEST_SPAN) continue;
      this.at.spanEnds.values[this.spans] = day;
      this.spans += 1;
      first = day + 1;
    }
  }

  /** Last day of each span. */
  get spanEnds(): Int32Array {
    return this.at.spanEnds.values.subarray(0, this.spans);
  }

  /** Runs accounts of all the condors and the layers in these slots by `weights`. */
  runHedged(layers: readonly (LayerColumns | null)[]): void {
    const columns = layers.map((layer) => (layer?.profitAndLoss ?? this.at.nothing).address);
    this.run(this.book.unhedged, columns, this.at.weights);
  }

  /** Runs accounts of fewer condors, by `kept`, and no hedge. */
  runDeleveraged(): void {
    const { condor, interest } = this.book;
    const nothing = this.at.nothing.address;
    this.run(interest, [condor.address, nothing, nothing], this.at.kept);
  }

  private run(common: Column, [first, second, third]: readonly number[], weights: Column): void {
    const { spanEnds, equity, highs, lows } = this.at;
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
    );
  }

  /** Measures the accounts that ran last in some of the windows; leaves `fractions` and `dollars`. */
  measureDrawdowns(windows: readonly SpannedWindow[]): void {
    const { equity, highs, lows, spanEnds, fractions, dollars } = this.at;
    const table = this.at.windows;
    for (const [at, { firstSpan, endSpan, fromRow }] of windows.entries()) {
      table.values[3 * at] = firstSpan;
      table.values[3 * at + 1] = endSpan;
      table.values[3 * at + 2] = fromRow;
    }
    this.kernels.windowDrawdowns(
      equity.address,
      highs.address,
      lows.address,
      spanEnds.address,
      table.address,
      windows.length,
      this.capital,
      fractions.address,
      dollars.address,
    );
  }

  /** A window as the spans it is made of. */
  spanned({ fromRow, toRow }: Window): SpannedWindow {
    return { firstSpan: spanAfter(this.spanEnds, fromRow), endSpan: spanAfter(this.spanEnds, toRow), fromRow };
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
  countThetaDays(layers: readonly (LayerColumns | null)[]): void {
    const [first, second, third] = layers.map((layer) => (layer?.theta ?? this.at.nothing).address);
    const { weights, thetaDays } = this.at;
    this.kernels.thetaDays(
      this.book.theta.address,
      first,
      second,
      third,
      weights.address,
      this.days,
      thetaDays.address,
    );
  }

  /** Brings the rate searches of all accounts to their ends. */
  settle(searches: readonly RateSearch[]): void {
    while (searches.some(({ isSettled }) => !isSettled)) {
      for (const [lane, { factor }] of searches.entries()) this.at.factors.values[lane] = factor;
      this.advance(
        searches.filter(({ isSettled, isBackward }) => !isSettled && !isBackward),
        searches,
        0,
      );
      this.advance(
        searches.filter(({ isSettled, isBackward }) => !isSettled && isBackward),
        searches,
        1,
      );
    }
  }

  private advance(open: readonly RateSearch[], searches: readonly RateSearch[], backward: 0 | 1): void {
    if (open.length === 0) return;
    const { equity, factors, values } = this.at;
    const { outlay } = this.book;
    this.kernels.flowValues(equity.address, outlay.address, this.days, factors.address, backward, values.address);
    for (const search of open) {
      const lane = searches.indexOf(search);
      search.advance(values.values[lane], values.values[LANES + lane]);
    }
  }

  /** `scannedValues` of a daily column whose element of the base row is 0. */
  scanColumn(column: Column): Float64Array {
    const { forward, backward } = this.scan;
    for (const scan of [forward, backward]) {
      this.kernels.presentValues(
        column.address,
        this.days,
        scan.factors.address,
        scan.factors.values.length,
        scan.isBackward ? 1 : 0,
        scan.out.address,
      );
    }
    return Float64Array.from(SCANNED_RATES, ({ isBackward }, rate) =>
      isBackward ? backward.out.values[rate] : forward.out.values[rate - backward.rates],
    );
  }
}

/** Sums over the measured days of one account: see the kernel `gainSums`. */
export interface GainSums {
  readonly excess: ShiftedSums;
  readonly shortfallSquares: number;
  readonly hedge: ShiftedSums;
  readonly hedgeWithSpx: number;
}

/** A window as spans of an `AccountLanes`. */
export interface SpannedWindow {
  readonly firstSpan: number;
  readonly endSpan: number;
  readonly fromRow: number;
}

/** The scanned rates of one direction. */
interface Scan {
  readonly isBackward: boolean;
  readonly rates: number;
  /** Padded to whole lanes. */
  readonly factors: Column;
  readonly out: Column;
}

function openScan(kernels: Kernels, isBackward: boolean): Scan {
  const factors = SCANNED_RATES.filter((rate) => rate.isBackward === isBackward).map(({ factor }) => factor);
  const padded = Math.ceil(factors.length / LANES) * LANES;
  const column = kernels.allocate(padded);
  column.values.set(factors);
  return { isBackward, rates: factors.length, factors: column, out: kernels.allocate(padded) };
}

/** Index of the first span that begins after a day. */
function spanAfter(ends: Int32Array, day: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ends[middle] <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Enough for everything that the constructor allocates [bytes]. */
function capacityOf(days: number, mostWindows: number, slots: number): number {
  const daily = 9 + 2 * slots + 3 * LANES + 1;
  const perWindow = 2 * LANES + 2;
  const arrays = 9 + 2 * slots + 20;
  return 8 * (daily * days + perWindow * mostWindows + 300) + 64 * arrays;
}
