import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rollingMedian } from '../../../../engine/signals/index.js';

/** The definition: sort each window. */
function medianBySorting(values: Float64Array, window: number): Float64Array {
  return values.map((_, row) => {
    if (row < window - 1) return Number.NaN;
    const sorted = values.slice(row - window + 1, row + 1).sort();
    if (sorted.some(Number.isNaN)) return Number.NaN;
    return (sorted[Math.floor((window - 1) / 2)] + sorted[Math.floor(window / 2)]) / 2;
  });
}

describe('rollingMedian', () => {
  it('is the middle value, or the mean of the two in the middle', () => {
    expect(rollingMedian(Float64Array.of(5, 1, 3, 2), 3)).toEqual(Float64Array.of(Number.NaN, Number.NaN, 3, 2));
    expect(rollingMedian(Float64Array.of(5, 1, 3, 2), 4)[3]).toBe(2.5);
  });

  it('equals sorting each window, with ties and gaps', () => {
    const value = fc.oneof({ weight: 30, arbitrary: fc.integer({ min: -9, max: 9 }) }, fc.constant(Number.NaN));
    fc.assert(
      fc.property(fc.array(value, { maxLength: 60 }), fc.integer({ min: 1, max: 9 }), (list, window) => {
        const values = Float64Array.from(list);
        expect(rollingMedian(values, window)).toEqual(medianBySorting(values, window));
      }),
    );
  });
});
