import { type Column, type IntegerColumn, type Kernels, openKernels, PLACES_TOGETHER } from '../../kernels/index.js';
import { findChanges, type Resampled, type Resampler, runningSums } from './resampler.js';

/** The fast twin of `PlainResampler`, bit for bit. */
export class KernelResampler implements Resampler {
  private readonly kernels: Kernels;
  /** Trials, filled up to an even number. */
  private readonly width: number;
  private readonly sums: Column;
  private readonly means: Column;
  private readonly scale: Column;
  private readonly centres: readonly Column[];
  private readonly places: IntegerColumn;
  private readonly weights: Column;

  constructor(module: WebAssembly.Module, { differentials, trials, centres, scale }: Resampled) {
    const days = differentials.length / trials;
    const width = trials + (trials % 2);
    const most = Math.ceil((days + 1) / PLACES_TOGETHER) * PLACES_TOGETHER;
    const columns = 3 + centres.length;
    const kernels = openKernels(module, 8 * ((days + 1 + columns) * width + 2 * most) + 64 * (columns + 3));
    const copyOf = (values: Float64Array) => {
      const column = kernels.allocate(width);
      column.values.set(values);
      return column;
    };
    this.kernels = kernels;
    this.width = width;
    this.sums = kernels.allocate((days + 1) * width);
    runningSums(differentials, trials, width, this.sums.values);
    this.means = kernels.allocate(width);
    this.scale = copyOf(scale);
    this.centres = centres.map(copyOf);
    this.places = kernels.allocateIntegers(most);
    this.weights = kernels.allocate(most);
  }

  draw(indices: Int32Array): void {
    const { places, weights } = this;
    const found = findChanges(indices, places.values, weights.values);
    const count = Math.ceil(found / PLACES_TOGETHER) * PLACES_TOGETHER;
    places.values.fill(0, found, count);
    weights.values.fill(0, found, count);
    this.kernels.resampledMeans(
      this.sums.address,
      this.width,
      places.address,
      weights.address,
      count,
      indices.length,
      this.means.address,
    );
  }

  largestAbove(kind: number): number {
    const { kernels, means, centres, scale, width } = this;
    return kernels.largestAbove(means.address, centres[kind].address, scale.address, width);
  }
}
