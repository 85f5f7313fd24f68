import { describe, expect, it } from 'vitest';
import { basicInterval, percentileInterval } from '../../../engine/statistics/index.js';

const values = Float64Array.from({ length: 101 }, (_, at) => at);

describe('percentileInterval', () => {
  it('ends at the quantiles of the tails', () => {
    const { lower, upper } = percentileInterval(values, 0.9);
    expect(lower).toBeCloseTo(5, 10);
    expect(upper).toBeCloseTo(95, 10);
  });

  it('has no ends without values', () => {
    expect(percentileInterval(new Float64Array(0), 0.95)).toEqual({ lower: Number.NaN, upper: Number.NaN });
  });
});

describe('basicInterval', () => {
  it('turns the quantiles over at the figure: what resampling adds is taken off', () => {
    // The resamples lie 10 above the figure on average, so the truth is thought 10 below it.
    const { lower, upper } = basicInterval(values, 40, 0.9);
    expect(lower).toBeCloseTo(-15, 10);
    expect(upper).toBeCloseTo(75, 10);
    expect((lower + upper) / 2).toBeCloseTo(40 - 10, 10);
  });

  it('is the percentile interval where resamples lie evenly about the figure', () => {
    const basic = basicInterval(values, 50, 0.9);
    expect(basic.lower).toBeCloseTo(5, 10);
    expect(basic.upper).toBeCloseTo(95, 10);
  });
});
