import { sampleCorrelation } from 'simple-statistics';

/**
 * Spearman's rank correlation; equal values share the mean of their ranks, which months without calls need.
 *
 * @param x - at least 2 values
 * @param y - beside `x`
 * @see Spearman (1904), American Journal of Psychology 15, 72-101
 */
export function rankCorrelation(x: readonly number[], y: readonly number[]): number {
  return sampleCorrelation(ranks(x), ranks(y));
}

function ranks(values: readonly number[]): number[] {
  const order = [...values.keys()].sort((a, b) => values[a] - values[b]);
  const ranked = new Array<number>(values.length);
  for (let first = 0; first < order.length; ) {
    let end = first + 1;
    while (end < order.length && values[order[end]] === values[order[first]]) ++end;
    for (let place = first; place < end; ++place) ranked[order[place]] = (first + end - 1) / 2;
    first = end;
  }
  return ranked;
}
