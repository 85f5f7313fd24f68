/** Address of an array in the memory of the kernels [bytes]. */
export type Address = number;

/**
 * What the compiled module exports; each kernel says in its file under assembly/ what it computes. Parameters that are
 * arrays are addresses.
 */
interface CompiledKernels {
  firstFreeByte(): Address;
  black76Prices(
    signs: Address,
    forwards: Address,
    strikes: Address,
    volatilities: Address,
    times: Address,
    discountFactors: Address,
    options: number,
    out: Address,
  ): void;
  optionRows(smiles: Address, rows: number, strike: number, sign: 1 | -1, out: Address): 0 | 1;
  accountEquity(
    common: Address,
    column0: Address,
    column1: Address,
    column2: Address,
    weights: Address,
    capital: number,
    spanEnds: Address,
    spans: number,
    equity: Address,
    highs: Address,
    lows: Address,
    falls: Address,
  ): void;
  windowDrawdowns(
    equity: Address,
    highs: Address,
    lows: Address,
    falls: Address,
    spanEnds: Address,
    windows: Address,
    windowCount: number,
    capital: number,
    fractions: Address,
    dollars: Address,
  ): void;
  gainSums(equity: Address, riskless: Address, unhedged: Address, spx: Address, days: number, sums: Address): void;
  thetaDays(
    common: Address,
    column0: Address,
    column1: Address,
    column2: Address,
    weights: Address,
    days: number,
    counts: Address,
  ): void;
  marginFlows(
    common: Address,
    column0: Address,
    column1: Address,
    column2: Address,
    weights: Address,
    days: number,
    flows: Address,
  ): void;
  flowValues(flows: Address, days: number, searches: Address, count: number, factors: Address, out: Address): void;
  presentValues(flows: Address, days: number, factors: Address, rates: number, backward: 0 | 1, out: Address): void;
  pairProducts(values: Address, days: number, members: number, products: Address): void;
  resampledMeans(
    sums: Address,
    trials: number,
    places: Address,
    weights: Address,
    count: number,
    days: number,
    means: Address,
  ): void;
  largestAbove(means: Address, centres: Address, scales: Address, trials: number): number;
  chooseBest(
    lower: Address,
    upper: Address,
    width: number,
    firstTrial: number,
    splits: Address,
    count: number,
    half: number,
    inside: Address,
    outside: Address,
    chosen: Address,
  ): void;
  countBelow(
    lower: Address,
    upper: Address,
    width: number,
    splits: Address,
    count: number,
    half: number,
    outside: Address,
    below: Address,
    equal: Address,
  ): void;
}

/** Accounts that a kernel takes side by side. */
export const LANES = 8;

/** Factors that `presentValues` takes side by side. */
export const SCANNED_TOGETHER = 14;

/** Places that `resampledMeans` takes together. */
export const PLACES_TOGETHER = 8;

/** Series that `pairProducts` takes together, with as many others. */
export const SERIES_TOGETHER = 4;

/** An array in the memory of the kernels, and where they find it. */
export interface Column {
  readonly address: Address;
  readonly values: Float64Array;
}

/** As `Column`, of 32-bit integers. */
export interface IntegerColumn {
  readonly address: Address;
  readonly values: Int32Array;
}

/**
 * Kernels on a memory of their own.
 *
 * Arrays are handed out one after another and never taken back: whoever opens kernels knows how much will be needed.
 * The memory does not grow, so that views on it stay valid.
 */
export interface Kernels extends CompiledKernels {
  /** A new array of zeros. */
  allocate(length: number): Column;
  allocateIntegers(length: number): IntegerColumn;
}

const PAGE_BYTES = 65_536;
/** Arrays begin on a cache line, so that loads never straddle two. */
const ALIGNMENT_BYTES = 64;

/**
 * Opens the compiled kernels on a new memory.
 *
 * @param module - dist/engine/kernels/kernels.wasm, compiled
 * @param capacity - bytes that will be asked for at most, each array rounded up to 64
 */
export function openKernels(module: WebAssembly.Module, capacity: number): Kernels {
  // A kilobyte or so for the kernels' own constants.
  const memory = new WebAssembly.Memory({ initial: Math.ceil(capacity / PAGE_BYTES) + 1 });
  const { exports } = new WebAssembly.Instance(module, { env: { memory } });
  const compiled = exports as unknown as CompiledKernels;
  let next = compiled.firstFreeByte();
  const reserve = (bytes: number): Address => {
    const address = Math.ceil(next / ALIGNMENT_BYTES) * ALIGNMENT_BYTES;
    next = address + bytes;
    if (next > memory.buffer.byteLength) throw new Error(`kernels: more than ${capacity} bytes were asked for`);
    return address;
  };
  return {
    ...compiled,
    allocate(length) {
      const address = reserve(length * Float64Array.BYTES_PER_ELEMENT);
      return { address, values: new Float64Array(memory.buffer, address, length) };
    },
    allocateIntegers(length) {
      const address = reserve(length * Int32Array.BYTES_PER_ELEMENT);
      return { address, values: new Int32Array(memory.buffer, address, length) };
    },
  };
}
