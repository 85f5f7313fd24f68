import { type Column, type Kernels, SCANNED_TOGETHER } from '../kernels/index.js';
import { SCANNED_RATES } from '../metrics/index.js';

/** The scanned rates of one direction. */
interface Scan {
  readonly isBackward: boolean;
  readonly rates: number;
  /** Padded to whole steps of the kernel. */
  readonly factors: Column;
  readonly out: Column;
}

function openScan(kernels: Kernels, isBackward: boolean): Scan {
  const factors = SCANNED_RATES.filter((rate) => rate.isBackward === isBackward).map(({ factor }) => factor);
  const padded = Math.ceil(factors.length / SCANNED_TOGETHER) * SCANNED_TOGETHER;
  const column = kernels.allocate(padded);
  column.values.set(factors);
  return { isBackward, rates: factors.length, factors: column, out: kernels.allocate(padded) };
}

/** Present values of daily columns at the scanned rates: the fast twin of `scannedValues`. */
export class RateScan {
  private readonly forward: Scan;
  private readonly backward: Scan;

  /** @param days - measured days and the base row before them */
  constructor(
    private readonly kernels: Kernels,
    private readonly days: number,
  ) {
    this.forward = openScan(kernels, false);
    this.backward = openScan(kernels, true);
  }

  /** @param column - its element of the base row is 0 */
  valuesOf(column: Column): Float64Array {
    const { forward, backward } = this;
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
