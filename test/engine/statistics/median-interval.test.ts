import { describe, expect, it } from 'vitest';
import { medianInterval } from '../../../engine/statistics/index.js';
import r from '../../literature/r-statistics.json' with { type: 'json' };

describe('medianInterval', () => {
  it("equals the interpolated order statistics computed with R's binomial distribution", () => {
    expect(r.medians.length).toBeGreaterThan(0);
    for (const { values, at95, at90 } of r.medians) {
      for (const [confidence, [lower, upper]] of [[0.95, at95] as const, [0.9, at90] as const]) {
        const interval = medianInterval(Float64Array.from(values), confidence);
        expect(interval.lower).toBeCloseTo(lower, 12);
        expect(interval.upper).toBeCloseTo(upper, 12);
      }
    }
  });

  it('lies between the extremes, which are its ends when too few values reach the confidence', () => {
    expect(medianInterval(Float64Array.of(3, 1, 2, 5, 4), 0.95)).toEqual({ median: 3, lower: 1, upper: 5 });
    expect(medianInterval(Float64Array.of(7), 0.95)).toEqual({ median: 7, lower: 7, upper: 7 });
    const six = medianInterval(Float64Array.of(1, 2, 3, 4, 5, 6), 0.95);
    expect(six.lower).toBeGreaterThan(1);
    expect(six.lower).toBeLessThan(2);
  });

  it('is wider for more confidence and narrower for more values', () => {
    const values = Float64Array.from({ length: 60 }, (_, at) => ((at * 37) % 61) / 61);
    const width = (some: Float64Array, confidence: number): number => {
      const { lower, upper } = medianInterval(some, confidence);
      return upper - lower;
    };
    expect(width(values, 0.99)).toBeGreaterThan(width(values, 0.95));
    expect(width(values.slice(0, 15), 0.95)).toBeGreaterThan(width(values, 0.95));
  });

  it('does not underflow with thousands of values', () => {
    const values = Float64Array.from({ length: 5_001 }, (_, at) => at);
    // 2500 ± 1.96 √5001 / 2.
    expect(medianInterval(values, 0.95).lower).toBeCloseTo(2_430.7, 0);
  });

  it('is NaN for nothing and for what holds a NaN', () => {
    expect(medianInterval(new Float64Array(0), 0.95).lower).toBeNaN();
    expect(medianInterval(Float64Array.of(1, Number.NaN), 0.95).median).toBeNaN();
  });
});
