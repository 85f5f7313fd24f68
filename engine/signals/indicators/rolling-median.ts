/**
 * Median of the last `window` values, today's included.
 *
 * The window is kept sorted: one insertion and one removal per row, each linear in the window.
 *
 * @param values - oldest first, shape [rows]
 * @param window - at least 1 [rows]
 * @returns mean of the two middle values when the window is even; NaN until it is full and while a NaN is in it,
 *   shape [rows]
 * @example rollingMedian(Float64Array.of(5, 1, 3, 2), 3) // NaN, NaN, 3, 2
 */
export function rollingMedian(values: Float64Array, window: number): Float64Array {
  const median = new Float64Array(values.length).fill(Number.NaN);
  const sorted = new Float64Array(window);
  let count = 0;
  for (let row = 0; row < values.length; ++row) {
    const value = values[row];
    if (Number.isNaN(value)) {
      count = 0;
      continue;
    }
    // A full window frees the place of its oldest value; the others close up around the new one.
    let place: number;
    if (count < window) place = count++;
    else place = placeOf(sorted, values[row - window]);
    while (place > 0 && sorted[place - 1] > value) {
      sorted[place] = sorted[place - 1];
      --place;
    }
    while (place < count - 1 && sorted[place + 1] < value) {
      sorted[place] = sorted[place + 1];
      ++place;
    }
    sorted[place] = value;
    if (count === window) median[row] = (sorted[(window - 1) >> 1] + sorted[window >> 1]) / 2;
  }
  return median;
}

/** Index of a value that is in the sorted array. */
function placeOf(sorted: Float64Array, value: number): number {
  let from = 0;
  let to = sorted.length - 1;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sorted[middle] < value) from = middle + 1;
    else to = middle;
  }
  return from;
}
