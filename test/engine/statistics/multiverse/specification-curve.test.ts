import { describe, expect, it } from 'vitest';
import { shareWithin, spacedRanks, specificationCurve } from '../../../../engine/statistics/index.js';

describe('specificationCurve', () => {
  it('orders by figure, then by trial, and leaves out trials without one', () => {
    const curve = specificationCurve(Float64Array.of(0.3, Number.NaN, -0.1, 0.3, 0.2));
    expect([...curve.order]).toEqual([2, 4, 0, 3]);
    expect([...curve.values]).toEqual([-0.1, 0.2, 0.3, 0.3]);
    expect(curve.leftOut).toBe(1);
  });
});

describe('shareWithin', () => {
  const curve = specificationCurve(Float64Array.of(0.35, 0.2, 0.4, 0.5, 0.37, Number.NaN));

  it('counts both ends of the band', () => {
    expect(shareWithin(curve, [0.35, 0.4])).toBeCloseTo(3 / 5, 12);
    expect(shareWithin(curve, [0.35, Number.POSITIVE_INFINITY])).toBeCloseTo(4 / 5, 12);
    expect(shareWithin(curve, [0.41, 0.49])).toBe(0);
  });

  it('is NaN without figures', () => {
    expect(shareWithin(specificationCurve(new Float64Array(0)), [0, 1])).toBeNaN();
  });
});

describe('spacedRanks', () => {
  it('keeps both ends and even steps', () => {
    expect([...spacedRanks(101, 5)]).toEqual([0, 25, 50, 75, 100]);
    expect([...spacedRanks(3, 5)]).toEqual([0, 1, 2]);
    expect(new Set(spacedRanks(1_000_000, 2_000)).size).toBe(2_000);
  });
});
