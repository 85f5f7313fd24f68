import { describe, expect, it } from 'vitest';
import { accountProfitAndLoss, equityCurve, interestPerDollar, windowDrawdown } from '../../../engine/book/index.js';
import { makeRandom } from '../../../engine/math/index.js';
import { maxDrawdown } from '../../../engine/metrics/index.js';
import { makeMarket, randomPath } from '../../make-market.js';

describe('windowDrawdown', () => {
  const equity = equityCurve(Float64Array.of(-50, 10, -20, 15, -30, 40), 100, 0);

  it('restarts with the capital at the close of the first row', () => {
    const window = { kind: 'full', name: 'full', fromRow: 0, toRow: 5 };
    // Equity 100, 110, 90, 105, 75, 115: the peak of 110 falls to 75.
    expect(windowDrawdown(equity, window, 100)).toEqual({ fraction: 35 / 110, usd: 35 });
  });

  it('does not see what happened before its window', () => {
    const window = { kind: 'full', name: 'full', fromRow: 2, toRow: 4 };
    // Equity 100, 115, 85.
    expect(windowDrawdown(equity, window, 100)).toEqual({ fraction: 30 / 115, usd: 30 });
  });

  it('equals the drawdown of the whole equity curve on random days', () => {
    const random = makeRandom(3);
    const days = Float64Array.from({ length: 500 }, () => random.normal());
    const equity = equityCurve(days, 100, 20);
    const { fraction, usd } = windowDrawdown(equity, { kind: 'full', name: 'full', fromRow: 20, toRow: 499 }, 100);
    const whole = maxDrawdown(equity.subarray(20));
    expect(fraction).toBeCloseTo(whole.fraction, 14);
    expect(usd).toBeGreaterThan(0);
  });
});

describe('accountProfitAndLoss', () => {
  it('adds interest on capital and the weighted columns', () => {
    const base = { capital: 1000, interestPerDollar: Float64Array.of(0, 0.001, 0.002), reinvests: false };
    const columns = [
      { profitAndLoss: Float64Array.of(1, 2, 3), weight: 1 },
      { profitAndLoss: Float64Array.of(10, 20, 30), weight: 0.5 },
    ];
    expect(accountProfitAndLoss(base, columns, new Float64Array(3))).toEqual(Float64Array.of(6, 13, 20));
  });
});

describe('interestPerDollar', () => {
  it("compounds yesterday's rate over calendar days, weekends included", () => {
    const market = makeMarket(randomPath(6, 1));
    const interest = interestPerDollar(market, 0);
    const daily = 0.03 / 365;
    expect(interest[0]).toBe(0);
    expect(interest[1]).toBeCloseTo(daily, 15);
    // 2010-01-08 was a Friday; the next row is Monday.
    expect(interest[5]).toBeCloseTo(3 * daily * (1 + daily) * (1 + daily) * (1 + daily) * (1 + daily), 12);
  });
});
