import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawdown, drawdownReduction, maxDrawdown } from '../../../engine/metrics/index.js';

const curve = fc
  .array(fc.double({ min: 1, max: 1000, noNaN: true }), { minLength: 1, maxLength: 60 })
  .map((values) => Float64Array.from(values));

describe('drawdown', () => {
  it('measures from the highest value so far', () => {
    expect(drawdown(Float64Array.of(100, 80, 128, 96, 128, 64))).toEqual(
      Float64Array.of(0, 1 - 80 / 100, 0, 0.25, 0, 0.5),
    );
  });

  it('may overwrite the curve', () => {
    const equity = Float64Array.of(100, 50, 200, 50);
    expect(drawdown(equity, equity)).toBe(equity);
    expect(equity).toEqual(Float64Array.of(0, 0.5, 0, 0.75));
  });

  it('does not change when the account is scaled by a power of two', () => {
    fc.assert(
      fc.property(curve, (equity) => {
        expect(drawdown(equity.map((value) => 4 * value))).toEqual(drawdown(equity));
      }),
    );
  });
});

describe('maxDrawdown', () => {
  it('is the deepest as a share, though another cost more', () => {
    const equity = Float64Array.of(100, 60, 1000, 990, 1000, 950);
    expect(maxDrawdown(equity)).toEqual({ fraction: 0.4, usd: 40, peakDay: 0, troughDay: 1 });
  });

  it('dates the fall from the last day at the peak to the first at the trough', () => {
    const equity = Float64Array.of(90, 100, 100, 70, 70, 110);
    expect(maxDrawdown(equity)).toEqual({ fraction: 1 - 70 / 100, usd: 30, peakDay: 2, troughDay: 3 });
  });

  it('is the largest value of the daily drawdown', () => {
    fc.assert(
      fc.property(curve, (equity) => {
        const { fraction, peakDay, troughDay, usd } = maxDrawdown(equity);
        expect(fraction).toBe(Math.max(...drawdown(equity)));
        expect(peakDay).toBeLessThanOrEqual(troughDay);
        expect(usd).toBe(equity[peakDay] - equity[troughDay]);
      }),
    );
  });

  it('is zero for a curve that never falls, and NaN without days', () => {
    expect(maxDrawdown(Float64Array.of(1, 2, 2, 3))).toEqual({ fraction: 0, usd: 0, peakDay: 0, troughDay: 0 });
    expect(maxDrawdown(new Float64Array(0)).fraction).toBeNaN();
  });
});

describe('drawdownReduction', () => {
  it('is the share taken away, negative when the hedge made it worse', () => {
    expect(drawdownReduction(0.13, 0.2)).toBeCloseTo(0.35, 15);
    expect(drawdownReduction(0.2, 0.2)).toBe(0);
    expect(drawdownReduction(0, 0.2)).toBe(1);
    expect(drawdownReduction(0.5, 0.1)).toBe(-4);
  });

  it('is NaN when the unhedged book never fell', () => {
    expect(drawdownReduction(0, 0)).toBeNaN();
    expect(drawdownReduction(0.1, 0)).toBeNaN();
    expect(drawdownReduction(0.1, Number.NaN)).toBeNaN();
  });
});
