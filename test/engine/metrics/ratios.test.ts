import { describe, expect, it } from 'vitest';
import { cagr, calmar, expectedShortfall, sharpe, sortino } from '../../../engine/metrics/index.js';

describe('cagr', () => {
  it('compounds: 100 to 121 in two years is 10% a year', () => {
    expect(cagr(Float64Array.of(100, 110, 121), 1)).toBeCloseTo(0.1, 14);
  });

  it('takes 252 trading days for a year', () => {
    const equity = new Float64Array(253).fill(100);
    equity[252] = 107;
    expect(cagr(equity)).toBeCloseTo(0.07, 14);
  });

  it('is -1 when nothing is left, and NaN without a step', () => {
    expect(cagr(Float64Array.of(100, -5))).toBe(-1);
    expect(cagr(Float64Array.of(100))).toBeNaN();
    expect(cagr(new Float64Array(0))).toBeNaN();
  });
});

describe('sharpe', () => {
  it('is the mean over the sample deviation, times the root of the periods', () => {
    expect(sharpe(Float64Array.of(0.01, 0.02, 0.03), 1)).toBeCloseTo(2, 12);
    expect(sharpe(Float64Array.of(0.01, 0.02, 0.03))).toBeCloseTo(2 * Math.sqrt(252), 11);
  });

  it('is NaN when returns do not vary', () => {
    expect(sharpe(Float64Array.of(0.25, 0.25, 0.25))).toBeNaN();
    expect(sharpe(Float64Array.of(0.25))).toBeNaN();
  });
});

describe('sortino', () => {
  it('gives the published ratio of Rollinger and Hoffman', () => {
    // Rollinger & Hoffman (2013), Sortino: A 'Sharper' Ratio, Red Rock Capital: annual returns, target 0, ratio 4.417.
    const returns = Float64Array.of(0.17, 0.15, 0.23, -0.05, 0.12, 0.09, 0.13, -0.04);
    expect(sortino(returns, 0, 1)).toBeCloseTo(4.417, 3);
  });

  it('measures from the target', () => {
    const returns = Float64Array.of(0.03, 0.01);
    expect(sortino(returns, 0.02, 1)).toBeCloseTo(0, 12);
    expect(sortino(returns, 0.03, 1)).toBeCloseTo(-0.01 / Math.sqrt(0.0002), 12);
  });

  it('is NaN when nothing fell short', () => {
    expect(sortino(Float64Array.of(0.01, 0.02))).toBeNaN();
  });
});

describe('calmar', () => {
  it('is growth per year over the deepest drawdown', () => {
    expect(calmar(0.1, 0.2)).toBeCloseTo(0.5, 12);
  });

  it('is NaN when equity never fell', () => {
    expect(calmar(0.1, 0)).toBeNaN();
  });
});

describe('expectedShortfall', () => {
  it('is the mean of the worst returns, as a loss', () => {
    const returns = Float64Array.from({ length: 100 }, (_, rank) => (99 - rank) / 100 - 0.5);
    // The worst five are -0.50 .. -0.46.
    expect(expectedShortfall(returns, 0.95)).toBeCloseTo(0.48, 12);
    expect(returns[0]).toBe(0.49);
  });

  it('counts the next return with the fraction left over', () => {
    // A tail of 1.5 returns out of 6: (0.10 + 0.5 · 0.04) / 1.5.
    const returns = Float64Array.of(0.02, -0.1, 0.01, -0.04, 0.03, 0);
    expect(expectedShortfall(returns, 0.75)).toBeCloseTo(0.08, 12);
  });

  it('is the worst return when the tail is less than one return', () => {
    expect(expectedShortfall(Float64Array.of(0.02, -0.1, 0.01), 0.95)).toBeCloseTo(0.1, 12);
  });

  it('is NaN without returns', () => {
    expect(expectedShortfall(new Float64Array(0))).toBeNaN();
  });
});
