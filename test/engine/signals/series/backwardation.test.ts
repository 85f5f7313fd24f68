import { describe, expect, it } from 'vitest';
import { backwardationSeries } from '../../../../engine/signals/index.js';
import { FIRST_DAY, madeMarket } from '../made-market.js';

describe('vx1-vx2', () => {
  it('is the first future over the second, less 1: above zero in backwardation', () => {
    const vixFutures = {
      offsets: Int32Array.of(0, 3, 5),
      expirations: Int32Array.from([20, 50, 85, 20, 50], (days) => FIRST_DAY + days),
      settles: Float64Array.of(27, 25, 24, 18, 20),
    };
    const series = backwardationSeries['vx1-vx2'].compute({ ...madeMarket(2), vixFutures });
    expect(series[0]).toBeCloseTo(0.08, 12);
    expect(series[1]).toBeCloseTo(-0.1, 12);
  });

  it('cannot be told from one future', () => {
    const vixFutures = {
      offsets: Int32Array.of(0, 1),
      expirations: Int32Array.of(FIRST_DAY + 20),
      settles: Float64Array.of(27),
    };
    expect(backwardationSeries['vx1-vx2'].compute({ ...madeMarket(1), vixFutures })[0]).toBeNaN();
  });
});

describe('vix-vix3m', () => {
  it('is the VIX over VIX3M, less 1: above zero in backwardation', () => {
    const market = { ...madeMarket(2, { vix: (row) => [27, 18][row] }), vix3m: Float64Array.of(25, 20) };
    const series = backwardationSeries['vix-vix3m'].compute(market);
    expect(series[0]).toBeCloseTo(0.08, 12);
    expect(series[1]).toBeCloseTo(-0.1, 12);
  });
});
