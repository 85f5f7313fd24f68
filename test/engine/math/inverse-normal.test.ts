import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inverseNormal, normalDistribution } from '../../../engine/math/index.js';
import { largestUlpError } from './literature-table.js';

describe('inverseNormal', () => {
  it('is within 6 ulp of 50-digit values, from the middle down to 1e-300', () => {
    expect(largestUlpError('inverseNormal', inverseNormal)).toBeLessThanOrEqual(6);
  });

  it('knows the ends of its domain', () => {
    expect(inverseNormal(0.5)).toBe(0);
    expect(inverseNormal(0.975)).toBe(1.9599639845400536);
    expect(inverseNormal(0)).toBe(Number.NEGATIVE_INFINITY);
    expect(inverseNormal(1)).toBe(Number.POSITIVE_INFINITY);
    expect(inverseNormal(-1e-9)).toBeNaN();
    expect(inverseNormal(1.5)).toBeNaN();
    expect(inverseNormal(Number.NaN)).toBeNaN();
  });

  it('undoes normalDistribution', () => {
    fc.assert(
      fc.property(fc.double({ min: -37, max: 5, noNaN: true }), (x) => {
        expect(inverseNormal(normalDistribution(x))).toBeCloseTo(x, 9);
      }),
    );
  });
});
