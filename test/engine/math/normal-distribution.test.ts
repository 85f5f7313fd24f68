import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalDensity, normalDistribution, scaledNormalTail } from '../../../engine/math/index.js';
import { largestUlpError } from './literature-table.js';

describe('normalDistribution', () => {
  it('is within 5 ulp of 50-digit values, in the lower tail down to 1e-307 too', () => {
    expect(largestUlpError('normalDistribution', normalDistribution)).toBeLessThanOrEqual(5);
  });

  it('gives the values printed in every table', () => {
    // Abramowitz & Stegun (1964), Handbook of Mathematical Functions, table 26.1.
    expect(normalDistribution(1)).toBeCloseTo(0.841344746068543, 15);
    expect(normalDistribution(2)).toBeCloseTo(0.977249868051821, 15);
    expect(normalDistribution(3)).toBeCloseTo(0.99865010196837, 15);
  });

  it('goes from 0 to 1 through a half', () => {
    expect(normalDistribution(0)).toBe(0.5);
    expect(normalDistribution(-1.96)).toBe(0.02499789514822044);
    expect(normalDistribution(-0)).toBe(0.5);
    expect(normalDistribution(Number.NEGATIVE_INFINITY)).toBe(0);
    expect(normalDistribution(Number.POSITIVE_INFINITY)).toBe(1);
    expect(normalDistribution(-38.4)).toBeGreaterThan(0);
    expect(normalDistribution(-40)).toBe(0);
    expect(normalDistribution(1e300)).toBe(1);
    expect(normalDistribution(Number.NaN)).toBeNaN();
  });

  it('is symmetric and rises', () => {
    const x = fc.double({ min: -8, max: 8, noNaN: true });
    fc.assert(
      fc.property(x, (x) => {
        expect(normalDistribution(x) + normalDistribution(-x)).toBeCloseTo(1, 15);
      }),
    );
    fc.assert(
      fc.property(x, fc.double({ min: 1e-6, max: 1, noNaN: true }), (x, step) => {
        expect(normalDistribution(x + step)).toBeGreaterThanOrEqual(normalDistribution(x));
      }),
    );
  });
});

describe('normalDensity', () => {
  it('is within 3 ulp of 50-digit values', () => {
    expect(largestUlpError('normalDensity', normalDensity)).toBeLessThanOrEqual(3);
  });

  it('vanishes at both ends', () => {
    expect(normalDensity(Number.NEGATIVE_INFINITY)).toBe(0);
    expect(normalDensity(1e300)).toBe(0);
    expect(normalDensity(Number.NaN)).toBeNaN();
  });
});

describe('scaledNormalTail', () => {
  it('lies between the classical bounds of the tail', () => {
    // Gordon (1941): z/(1 + z^2) < sqrt(2 pi) e^(z^2/2) N(-z) < 1/z.
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 39, noNaN: true }), (z) => {
        const ratio = scaledNormalTail(z) * Math.sqrt(2 * Math.PI);
        expect(ratio).toBeGreaterThan(z / (1 + z * z));
        expect(ratio).toBeLessThan(1 / z);
      }),
    );
  });

  it('stays finite for any argument', () => {
    expect(scaledNormalTail(0)).toBe(0.5);
    expect(scaledNormalTail(1e300)).toBe(scaledNormalTail(39));
    expect(scaledNormalTail(Number.POSITIVE_INFINITY)).toBe(scaledNormalTail(39));
    expect(scaledNormalTail(Number.NaN)).toBeNaN();
  });
});
