import { describe, expect, it } from 'vitest';
import { accountProfitAndLoss, equityCurve, keptForDrawdown, windowDrawdown } from '../../../engine/book/index.js';

const condor = Float64Array.of(0, 5, -20, -30, 10, 40, -15, 12);
const window = { kind: 'full', name: 'full', fromRow: 0, toRow: 7 } as const;

describe('keptForDrawdown', () => {
  it('is the ratio of the drawdowns in USD where the peak is the capital and cash earns nothing', () => {
    const base = { capital: 1000, interestPerDollar: new Float64Array(4), reinvests: false };
    const falling = Float64Array.of(0, -10, -20, -30);
    const short = { ...window, toRow: 3 };
    // All of them lose 60 of 1000; a fall of 1.5% is a quarter of it.
    expect(keptForDrawdown(base, falling, short, 0.015)).toBeCloseTo(0.25, 12);
  });

  it('falls as deep as it was asked to', () => {
    const base = { capital: 200, interestPerDollar: Float64Array.from(condor, () => 0.0001), reinvests: false };
    for (const drawdown of [0, 0.02, 0.1, 0.2]) {
      const kept = keptForDrawdown(base, condor, window, drawdown);
      const columns = [{ profitAndLoss: condor, weight: kept }];
      const account = accountProfitAndLoss(base, columns, new Float64Array(condor.length));
      expect(kept).toBeGreaterThan(0);
      expect(windowDrawdown(equityCurve(account, base.capital, 0), window, base.capital).fraction).toBeCloseTo(
        drawdown,
        12,
      );
    }
  });

  it('keeps all where all fall no deeper', () => {
    const base = { capital: 200, interestPerDollar: new Float64Array(condor.length), reinvests: false };
    expect(keptForDrawdown(base, condor, window, 0.5)).toBe(1);
  });
});
