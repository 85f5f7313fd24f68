import { openKernels, SERIES_TOGETHER } from '../../kernels/index.js';

/**
 * Dot products of all pairs of series, each added up in the order of its days.
 *
 * @returns that of `first` with `second`, not before it, at [first][second]; shape [series][series]
 */
export function plainPairProducts(series: readonly Float64Array[]): Float64Array[] {
  return series.map((own, first) => {
    const products = new Float64Array(series.length);
    for (let second = first; second < series.length; ++second) products[second] = dotProduct(own, series[second]);
    return products;
  });
}

export function dotProduct(first: Float64Array, second: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < first.length; ++at) sum += first[at] * second[at];
  return sum;
}

/**
 * The fast twin of `plainPairProducts`, bit for bit.
 *
 * @param series - at least one
 * @returns as there; what stands before `first` in [first] is not to be read
 */
export function kernelPairProducts(module: WebAssembly.Module, series: readonly Float64Array[]): Float64Array[] {
  const days = series[0].length;
  const members = Math.ceil(series.length / SERIES_TOGETHER) * SERIES_TOGETHER;
  const kernels = openKernels(module, 8 * (days + members) * members + 2 * 64);
  const { address, values } = kernels.allocate(days * members);
  for (const [member, own] of series.entries()) {
    for (let day = 0; day < days; ++day) values[day * members + member] = own[day];
  }
  const products = kernels.allocate(members * members);
  kernels.pairProducts(address, days, members, products.address);
  return series.map((_, first) => products.values.slice(first * members, first * members + series.length));
}
