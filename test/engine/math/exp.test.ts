import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exp } from '../../../engine/math/index.js';
import { largestUlpError } from './literature-table.js';

describe('exp', () => {
  it('is within 1 ulp of 50-digit values', () => {
    expect(largestUlpError('exp', exp)).toBeLessThanOrEqual(1);
  });

  it('is exact where the result is', () => {
    expect(exp(0)).toBe(1);
    expect(exp(1)).toBe(Math.E);
    expect(exp(-0)).toBe(1);
    expect(exp(Number.NEGATIVE_INFINITY)).toBe(0);
    expect(exp(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
    expect(exp(Number.NaN)).toBeNaN();
  });

  it('overflows and vanishes where doubles do, and passes through the subnormal numbers', () => {
    expect(exp(709.782712893384)).toBe(1.7976931348622732e308);
    expect(exp(709.7827128933841)).toBe(Number.POSITIVE_INFINITY);
    expect(exp(-745.1332191019411)).toBe(5e-324);
    expect(exp(-745.1332191019412)).toBe(0);
    expect(exp(-720) / 2.0322e-313).toBeCloseTo(1, 3);
    expect(exp(1e308)).toBe(Number.POSITIVE_INFINITY);
    expect(exp(-1e308)).toBe(0);
  });

  it('never falls', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -740, max: 700, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (x, step) => {
          expect(exp(x + step)).toBeGreaterThanOrEqual(exp(x));
        },
      ),
    );
  });
});
