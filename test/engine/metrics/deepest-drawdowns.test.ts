import { describe, expect, it } from 'vitest';
import { deepestDrawdowns, maxDrawdown } from '../../../engine/metrics/index.js';
import { randomPath } from '../../make-market.js';

describe('deepestDrawdowns', () => {
  it('tells peak, trough and recovery of each fall, deepest first', () => {
    const equity = Float64Array.of(100, 95, 100, 100, 80, 90, 120, 114, 130);
    expect(deepestDrawdowns(equity, 10)).toEqual([
      { peakDay: 3, troughDay: 4, recoveryDay: 6, fraction: 0.2, usd: 20 },
      { peakDay: 0, troughDay: 1, recoveryDay: 2, fraction: 0.05, usd: 5 },
      { peakDay: 6, troughDay: 7, recoveryDay: 8, fraction: 0.05, usd: 6 },
    ]);
    expect(deepestDrawdowns(equity, 1).length).toBe(1);
  });

  it('leaves open what has not recovered, and tells nothing of a curve that only rises', () => {
    const [only] = deepestDrawdowns(Float64Array.of(100, 60, 50, 99), 3);
    expect(only).toEqual({ peakDay: 0, troughDay: 2, recoveryDay: null, fraction: 0.5, usd: 50 });
    expect(deepestDrawdowns(Float64Array.of(100, 100, 101), 3)).toEqual([]);
  });

  it('begins with the maximum drawdown', () => {
    const equity = Float64Array.from(randomPath(500, 3).spx);
    const [deepest] = deepestDrawdowns(equity, 1);
    const { fraction, peakDay, troughDay } = maxDrawdown(equity);
    expect(deepest.fraction).toBeCloseTo(fraction, 14);
    expect([deepest.peakDay, deepest.troughDay]).toEqual([peakDay, troughDay]);
  });
});
