import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { erf, erfc } from '../../../engine/math/index.js';
import { largestUlpError } from './literature-table.js';

describe('erf', () => {
  it('is within 2 ulp of 50-digit values', () => {
    expect(largestUlpError('erf', erf)).toBeLessThanOrEqual(2);
  });

  it('is odd, keeps the sign of zero and ends at 1', () => {
    expect(erf(0)).toBe(0);
    expect(erf(-0)).toBe(-0);
    expect(erf(0.5)).toBe(0.5204998778130465);
    expect(erf(Number.POSITIVE_INFINITY)).toBe(1);
    expect(erf(Number.NEGATIVE_INFINITY)).toBe(-1);
    expect(erf(5e-324)).toBe(5e-324);
    expect(erf(Number.NaN)).toBeNaN();
    fc.assert(
      fc.property(fc.double({ noNaN: true }), (x) => {
        expect(erf(-x)).toBe(-erf(x));
      }),
    );
  });

  it('joins its two formulas without a step', () => {
    expect(Math.abs(erf(0.75) - erf(0.7499999999999999))).toBeLessThan(4e-16);
  });
});

describe('erfc', () => {
  it('is within 6 ulp of 50-digit values down to 1e-306', () => {
    expect(largestUlpError('erfc', erfc)).toBeLessThanOrEqual(6);
  });

  it('goes from 2 to 0', () => {
    expect(erfc(0)).toBe(1);
    expect(erfc(3)).toBe(0.00002209049699858544);
    expect(erfc(Number.NEGATIVE_INFINITY)).toBe(2);
    expect(erfc(Number.POSITIVE_INFINITY)).toBe(0);
    expect(erfc(28)).toBe(0);
    expect(erfc(27)).toBeGreaterThan(0);
    expect(erfc(Number.NaN)).toBeNaN();
  });

  it('is the complement of erf', () => {
    fc.assert(
      fc.property(fc.double({ min: -6, max: 6, noNaN: true }), (x) => {
        expect(Math.abs(erf(x) + erfc(x) - 1)).toBeLessThan(1e-15);
      }),
    );
  });
});
