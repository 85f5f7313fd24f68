import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pow } from '../../../engine/math/index.js';
import { largestUlpError } from './literature-table.js';

const SPECIAL = [0, -0, 1, -1, 0.5, -0.5, 2, -2, 3, -3, 1e300, 5e-324, Infinity, -Infinity, Number.NaN];

describe('pow', () => {
  it('is within 1 ulp of 50-digit values between 1e-8 and 1e8', () => {
    expect(largestUlpError('pow moderate', pow)).toBeLessThanOrEqual(1);
  });

  it('is within 25 ulp up to the ends of the range', () => {
    expect(largestUlpError('pow extreme', pow)).toBeLessThanOrEqual(25);
  });

  it('treats zeros, infinities, NaN and negative bases as ** does', () => {
    for (const base of SPECIAL) {
      for (const exponent of SPECIAL) {
        const expected = base ** exponent;
        const isExact = expected === 0 || !Number.isFinite(expected);
        const ratio = isExact ? Number.NaN : pow(base, exponent) / expected;
        if (isExact) expect(pow(base, exponent), `pow(${base}, ${exponent})`).toBe(expected);
        else expect(Math.abs(ratio - 1), `pow(${base}, ${exponent})`).toBeLessThan(1e-15);
      }
    }
  });

  it('gives whole powers of small integers exactly', () => {
    for (let base = 2; base <= 12; ++base) {
      let product = 1;
      for (let exponent = 0; exponent <= 10; ++exponent, product *= base) expect(pow(base, exponent)).toBe(product);
    }
  });

  it('gives the square root', () => {
    expect(pow(2, 0.5)).toBe(Math.SQRT2);
  });

  it('turns a sum of exponents into a product', () => {
    const exponent = fc.double({ min: -20, max: 20, noNaN: true });
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 100, noNaN: true }), exponent, (base, y) => {
        expect(pow(base, y) * pow(base, -y)).toBeCloseTo(1, 14);
      }),
    );
  });
});
