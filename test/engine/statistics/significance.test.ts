import { describe, expect, it } from 'vitest';
import { normalDistribution } from '../../../engine/math/index.js';
import { meanInterval, medianInterval, significance, wilsonInterval } from '../../../engine/statistics/index.js';

describe('significance', () => {
  it('is that of the score test where the interval is Wilson’s', () => {
    // 10 of 40 against a claim of at least 0.4: z = (0.25 - 0.4) / √(0.4 × 0.6 / 40), two-sided.
    const z = (0.25 - 0.4) / Math.sqrt((0.4 * 0.6) / 40);
    const found = significance((confidence) => wilsonInterval(10, 40, confidence), 0.4, Number.POSITIVE_INFINITY);
    expect(found).toBeCloseTo(2 * normalDistribution(z), 9);
    expect(found).toBeCloseTo(0.0528, 4);
  });

  it("is Student's where the interval is", () => {
    // R: t.test(c(2, 4, 4, 6, 9), mu = 1)$p.value is 0.02776.
    const values = Float64Array.of(2, 4, 4, 6, 9);
    const found = significance((confidence) => meanInterval(values, confidence), Number.NEGATIVE_INFINITY, 1);
    expect(found).toBeCloseTo(0.02776, 3);
  });

  it('is that of the sign test where a bound lies between values, and no less than it can express', () => {
    const values = Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8);
    const at = (from: number) =>
      significance((confidence) => medianInterval(values, confidence), from, Number.POSITIVE_INFINITY, 2 ** -7);
    // One of eight on the other side: 2 (1 + 8) / 256 when the bound is that value.
    expect(at(2)).toBeCloseTo((2 * 9) / 256, 6);
    expect(at(-100)).toBe(2 ** -7);
  });

  it('says from which confidence on the claim is decided', () => {
    const at = (confidence: number) => wilsonInterval(30, 40, confidence);
    const found = significance(at, 0.6, 0.9);
    const justDecided = at(1 - found * 1.0001);
    expect(justDecided.lower).toBeGreaterThanOrEqual(0.6);
    expect(justDecided.upper).toBeLessThanOrEqual(0.9);
    expect(at(1 - found * 0.999).lower).toBeLessThan(0.6);
  });

  it('is 1 on a bound, and NaN without an interval', () => {
    expect(significance((confidence) => wilsonInterval(20, 40, confidence), 0.5, 1)).toBeGreaterThan(0.99);
    expect(significance(() => ({ lower: Number.NaN, upper: Number.NaN }), 0, 1)).toBeNaN();
  });
});
