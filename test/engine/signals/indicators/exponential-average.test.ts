import { describe, expect, it } from 'vitest';
import { exponentialAverage } from '../../../../engine/signals/index.js';

describe('exponentialAverage', () => {
  it('starts with the mean and moves by 2 / (period + 1) of the distance', () => {
    expect(exponentialAverage(Float64Array.of(1, 2, 3, 6, 0), 3)).toEqual(
      Float64Array.of(Number.NaN, Number.NaN, 2, 4, 2),
    );
  });

  it('leaves out what comes before its first row', () => {
    expect(exponentialAverage(Float64Array.of(500, 1, 2, 3), 3, 1)[3]).toBe(2);
  });

  it('starts anew after a gap', () => {
    const got = exponentialAverage(Float64Array.of(9, 9, 9, Number.NaN, 1, 2, 3), 3);
    expect(got.subarray(3, 6).every(Number.isNaN)).toBe(true);
    expect(got[6]).toBe(2);
  });
});
