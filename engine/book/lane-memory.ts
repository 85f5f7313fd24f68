import { type Column, type IntegerColumn, type Kernels, LANES } from '../kernels/index.js';

/** Layers of a hedge. */
export const PLACES = 3;

/**
 * What the accounts of one book share; daily columns [USD], shape [days], the base row first. The element of the base
 * row is read of the flows only.
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
  /** `marginFlows` of the condors. */
  readonly flows: Column;
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

/** Room for a layer with its calls counted. */
export interface LayerSlot extends LayerColumns {
  /** The same columns with the rows before the base row, which whoever sizes a layer writes too; shape [before + days]. */
  readonly whole: { readonly profitAndLoss: Float64Array; readonly theta: Float64Array };
}

/** What the kernels read and write of the accounts at hand. */
export interface LaneMemory {
  readonly weights: Column;
  readonly kept: Column;
  readonly fractions: Column;
  readonly dollars: Column;
  readonly equity: Column;
  readonly highs: Column;
  readonly lows: Column;
  readonly falls: Column;
  readonly spanEnds: IntegerColumn;
  readonly windows: IntegerColumn;
  readonly someWindows: IntegerColumn;
  readonly sums: Column;
  readonly thetaDays: Column;
  readonly flows: Column;
  readonly searches: IntegerColumn;
  readonly factors: Column;
  readonly values: Column;
  /** Stands for a layer that no account of a group holds. */
  readonly nothing: Column;
}

/**
 * Lays out all that eight accounts need.
 *
 * @param days - measured days and the base row before them
 * @param before - rows before the base row
 * @param mostWindows - that will be asked for together
 * @param slots - sized layers kept at once
 */
export function allocateLanes(
  kernels: Kernels,
  days: number,
  before: number,
  mostWindows: number,
  slots: number,
): { readonly book: BookColumns; readonly slots: readonly LayerSlot[]; readonly at: LaneMemory } {
  const daily = () => kernels.allocate(days);
  const measured = ({ address, values }: Column): Column => ({
    address: address + before * Float64Array.BYTES_PER_ELEMENT,
    values: values.subarray(before),
  });
  const slot = (): LayerSlot => {
    const [profitAndLoss, theta] = [kernels.allocate(before + days), kernels.allocate(before + days)];
    return {
      profitAndLoss: measured(profitAndLoss),
      theta: measured(theta),
      whole: { profitAndLoss: profitAndLoss.values, theta: theta.values },
    };
  };
  return {
    book: {
      interest: daily(),
      condor: daily(),
      unhedged: daily(),
      unhedgedGains: daily(),
      riskless: daily(),
      flows: daily(),
      theta: daily(),
      spx: daily(),
    },
    slots: Array.from({ length: slots }, slot),
    at: {
      weights: kernels.allocate(PLACES * LANES),
      kept: kernels.allocate(PLACES * LANES),
      fractions: kernels.allocate(mostWindows * LANES),
      dollars: kernels.allocate(mostWindows * LANES),
      equity: kernels.allocate(days * LANES),
      highs: kernels.allocate(days * LANES),
      lows: kernels.allocate(days * LANES),
      falls: kernels.allocate(days * LANES),
      spanEnds: kernels.allocateIntegers(days),
      windows: kernels.allocateIntegers(mostWindows * 3),
      someWindows: kernels.allocateIntegers(mostWindows * 3),
      sums: kernels.allocate(8 * LANES),
      thetaDays: kernels.allocate(LANES),
      flows: kernels.allocate(days * LANES),
      searches: kernels.allocateIntegers(2 * LANES),
      factors: kernels.allocate(LANES),
      values: kernels.allocate(2 * LANES),
      nothing: daily(),
    },
  };
}

/** Enough for `allocateLanes` and a `RateScan` [bytes]. */
export function capacityOf(days: number, before: number, mostWindows: number, slots: number): number {
  const daily = 9 + 2 * slots + 5 * LANES + 1;
  const perWindow = 2 * LANES + 3;
  const arrays = 9 + 2 * slots + 24;
  return 8 * (daily * days + 2 * slots * before + perWindow * mostWindows + 300) + 64 * arrays;
}
