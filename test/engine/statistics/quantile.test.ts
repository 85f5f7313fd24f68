import * as fc from 'fast-check';
import { quantile as simpleQuantile } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { median, quantile, quantileOfSorted } from '../../../engine/statistics/index.js';

describe('quantile', () => {
  it('is type 7 of Hyndman and Fan: quantile(1:10) of the R manual', () => {
    const values = Float64Array.of(10, 9, 8, 7, 6, 5, 4, 3, 2, 1);
    expect([0, 0.25, 0.5, 0.75, 1].map((probability) => quantile(values, probability))).toEqual([
      1, 3.25, 5.5, 7.75, 10,
    ]);
    expect(values[0]).toBe(10);
  });

  it('is the number simple-statistics finds by partial selection, to the bit', () => {
    const numbers = fc.array(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), { minLength: 1, maxLength: 900 });
    fc.assert(
      fc.property(numbers, fc.double({ min: 0, max: 1, noNaN: true }), (values, probability) => {
        // It may take either zero where both stand in the middle.
        expect(quantile(Float64Array.from(values), probability) + 0).toBe(simpleQuantile(values, probability) + 0);
      }),
    );
  });

  it('is found in the order of typed arrays, however few or many the values', () => {
    const any = fc.oneof(fc.double(), fc.constantFrom(0, -0, 0.5, 0.5, Number.NaN, -Infinity, Infinity));
    const probabilities = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 0.25, 0.5, 1));
    fc.assert(
      fc.property(fc.array(any, { maxLength: 150 }), probabilities, (list, probability) => {
        const values = Float64Array.from(list);
        expect(quantile(values, probability)).toBe(quantileOfSorted(values.slice().sort(), probability));
        expect([...values]).toEqual(list);
      }),
    );
  });

  it('is NaN without values and when one is missing', () => {
    expect(quantile(new Float64Array(0), 0.5)).toBeNaN();
    expect(quantile(Float64Array.of(1, Number.NaN, 2), 0)).toBeNaN();
  });
});

describe('median', () => {
  it('is the middle, or the mean of the middle two', () => {
    expect(median(Float64Array.of(3, 1, 2))).toBe(2);
    expect(median(Float64Array.of(4, 1, 3, 2))).toBe(2.5);
    expect(median(Float64Array.of(-0.35))).toBe(-0.35);
  });
});
