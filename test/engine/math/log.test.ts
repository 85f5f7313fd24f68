import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exp, log } from '../../../engine/math/index.js';
import { largestUlpError } from './literature-table.js';

describe('log', () => {
  it('is within 1 ulp of 50-digit values, near 1 and for subnormal numbers too', () => {
    expect(largestUlpError('log', log)).toBeLessThanOrEqual(1);
  });

  it('knows the ends of its domain', () => {
    expect(log(1)).toBe(0);
    expect(log(2)).toBe(Math.LN2);
    expect(log(0)).toBe(Number.NEGATIVE_INFINITY);
    expect(log(-0)).toBe(Number.NEGATIVE_INFINITY);
    expect(log(-1)).toBeNaN();
    expect(log(-5e-324)).toBeNaN();
    expect(log(Number.NEGATIVE_INFINITY)).toBeNaN();
    expect(log(Number.NaN)).toBeNaN();
    expect(log(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
    expect(log(5e-324)).toBe(-744.4400719213812);
    expect(log(Number.MAX_VALUE)).toBe(709.782712893384);
  });

  it('undoes exp', () => {
    fc.assert(
      fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
        expect(Math.abs(log(exp(x)) - x)).toBeLessThan(3e-16 + 2e-16 * Math.abs(x));
      }),
    );
  });
});
