import { describe, expect, it } from 'vitest';
import { mean, standardDeviation } from '../../../engine/statistics/index.js';

describe('mean', () => {
  it('does not lose small values beside large ones', () => {
    expect(mean(Float64Array.of(1e16, 1, -1e16, 1))).toBe(0.5);
  });

  it('is NaN without values', () => {
    expect(mean(new Float64Array(0))).toBeNaN();
  });
});

describe('standardDeviation', () => {
  it('divides by n - 1', () => {
    expect(standardDeviation(Float64Array.of(2, 4, 4, 4, 5, 5, 7, 9))).toBeCloseTo(Math.sqrt(32 / 7), 14);
  });

  it('is NaN with fewer than two values', () => {
    expect(standardDeviation(Float64Array.of(1))).toBeNaN();
  });
});
