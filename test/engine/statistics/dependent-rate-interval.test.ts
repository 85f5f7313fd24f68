import { describe, expect, it } from 'vitest';
import { makeRandom } from '../../../engine/math/index.js';
import { dependentRateInterval, longRunVariance, wilsonInterval } from '../../../engine/statistics/index.js';
import { dependentIndicators } from './dependent-rate.js';

describe('dependentRateInterval', () => {
  it('covers the hold rate of dependent windows 93-97% of the time', () => {
    const random = makeRandom(12);
    let covered = 0;
    for (let repetition = 0; repetition < 600; ++repetition) {
      const { lower, upper } = dependentRateInterval(dependentIndicators(240, 0.5, 0, random), 3, 0.95);
      if (lower <= 0.5 && upper >= 0.5) ++covered;
    }
    expect(covered / 600).toBeGreaterThan(0.93);
    expect(covered / 600).toBeLessThan(0.97);
  });

  it('is a little wider than Wilson for independent windows and much wider for dependent ones', () => {
    const width = (coefficient: number): number => {
      const { lower, upper } = dependentRateInterval(dependentIndicators(400, coefficient, 0, makeRandom(2)), 1, 0.95);
      return upper - lower;
    };
    const wilson = wilsonInterval(200, 400, 0.95);
    expect(width(0) / (wilson.upper - wilson.lower)).toBeGreaterThan(0.9);
    expect(width(0) / (wilson.upper - wilson.lower)).toBeLessThan(1.4);
    expect(width(0.9)).toBeGreaterThan(2 * width(0));
  });

  it('never claims more windows than there are', () => {
    const alternating = Float64Array.from({ length: 100 }, (_, at) => at % 2);
    expect(dependentRateInterval(alternating, 1, 0.95).effectiveWindows).toBe(100);
  });

  it('counts one window per block when all hold or none does', () => {
    const all = dependentRateInterval(new Float64Array(120).fill(1), 12, 0.95);
    expect(all.effectiveWindows).toBe(10);
    expect(all.upper).toBe(1);
    expect(all.lower).toBeLessThan(wilsonInterval(10, 10, 0.95).lower);
    expect(dependentRateInterval(new Float64Array(120), 12, 0.95).lower).toBe(0);
  });

  it('says nothing without windows and stays in [0, 1] with very few', () => {
    expect(dependentRateInterval(new Float64Array(0), 3, 0.95)).toMatchObject({ lower: 0, upper: 1 });
    const two = dependentRateInterval(Float64Array.of(1, 0), 3, 0.95);
    expect(two.lower).toBeGreaterThanOrEqual(0);
    expect(two.upper).toBeLessThanOrEqual(1);
  });
});

describe('longRunVariance', () => {
  it('is the mean of squared cosine projections', () => {
    const series = dependentIndicators(50, 0.5, 0.3, makeRandom(8));
    const centre = series.reduce((sum, value) => sum + value, 0) / 50;
    let total = 0;
    for (let term = 1; term <= 7; ++term) {
      const projection = series.reduce(
        (sum, value, at) => sum + (value - centre) * Math.cos((Math.PI * term * (at + 0.5)) / 50),
        0,
      );
      total += (2 / 50) * projection ** 2;
    }
    expect(longRunVariance(series, 7)).toBeCloseTo(total / 7, 12);
  });

  it('finds the long-run variance 1 / (1 - φ)² of an autoregression', () => {
    const random = makeRandom(21);
    let level = 0;
    const series = Float64Array.from({ length: 20_000 }, () => {
      level = 0.5 * level + random.normal();
      return level;
    });
    expect(longRunVariance(series, 400)).toBeGreaterThan(3.4);
    expect(longRunVariance(series, 400)).toBeLessThan(4.6);
  });
});
