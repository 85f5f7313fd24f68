import { describe, expect, it } from 'vitest';
import { makeRandom } from '../../../engine/math/index.js';
import { bootstrapMedianDifference, meanInterval, reproductionOf } from '../../../engine/statistics/index.js';

describe('meanInterval', () => {
  it("gives Student's interval, by hand and by table", () => {
    // s = sqrt(28 / 4), t(0.975, 4) = 2.776, 2.776 sqrt(7 / 5) = 3.285.
    const { mean, lower, upper } = meanInterval(Float64Array.of(2, 4, 4, 6, 9), 0.95);
    expect(mean).toBe(5);
    expect(lower).toBeCloseTo(1.715, 2);
    expect(upper).toBeCloseTo(8.285, 2);
  });

  it('has no interval with fewer than five values', () => {
    expect(meanInterval(Float64Array.of(1, 2, 3, 4), 0.95)).toEqual({
      mean: 2.5,
      lower: Number.NaN,
      upper: Number.NaN,
    });
  });
});

describe('bootstrapMedianDifference', () => {
  const sample = (centre: number, seed: number) => {
    const random = makeRandom(seed);
    return Float64Array.from({ length: 30 }, () => centre + 0.1 * random.normal());
  };
  const estimate = (first: Float64Array, second: Float64Array) =>
    bootstrapMedianDifference(first, second, { confidence: 0.95, replicates: 1000, random: makeRandom(7) });

  it('tells a planted difference from none', () => {
    const apart = estimate(sample(0.4, 1), sample(0.1, 2));
    expect(apart.lower).toBeGreaterThan(0.2);
    expect(apart.upper).toBeLessThan(0.4);
    const same = estimate(sample(0.2, 3), sample(0.2, 4));
    expect(same.lower).toBeLessThan(0);
    expect(same.upper).toBeGreaterThan(0);
  });

  it('has no value without values on both sides', () => {
    expect(estimate(sample(0, 1), new Float64Array(0)).difference).toBeNaN();
  });
});

describe('reproductionOf', () => {
  it('says reproduced from nine trials in ten, not reproduced up to one, and mixed between', () => {
    expect([10, 9, 8, 2, 1, 0].map((reached) => reproductionOf(reached, 10))).toEqual([
      'reproduced',
      'reproduced',
      'mixed',
      'mixed',
      'not reproduced',
      'not reproduced',
    ]);
    expect(reproductionOf(0, 0)).toBe('undetermined');
  });
});
