import { describe, expect, it } from 'vitest';
import { curveElasticity, fittedVixFuture, vixCurveFit, vixCurveFits } from '../../../engine/surfaces/index.js';

describe('fittedVixFuture', () => {
  it('has its example', () => {
    expect(fittedVixFuture(20, 30)).toBeCloseTo(21.168, 3);
  });

  it('is the VIX itself at 0 days', () => {
    for (const vix of [9, 20, 82.69]) expect(fittedVixFuture(vix, 0)).toBeCloseTo(vix, 12);
  });

  it('is the fitted power of the VIX at the fitted maturities', () => {
    for (const { days, alpha, beta } of vixCurveFits) {
      expect(fittedVixFuture(17, days)).toBeCloseTo(Math.exp(alpha) * 17 ** beta, 11);
    }
  });

  it('has a rising curve in calm and a falling one in panic', () => {
    expect(fittedVixFuture(13, 220)).toBeGreaterThan(fittedVixFuture(13, 30));
    expect(fittedVixFuture(13, 30)).toBeGreaterThan(13);
    expect(fittedVixFuture(60, 30)).toBeLessThan(60);
    expect(fittedVixFuture(60, 220)).toBeLessThan(fittedVixFuture(60, 30));
  });

  it('has no step in maturity', () => {
    for (const { days } of vixCurveFits) {
      const before = fittedVixFuture(25, Math.max(days - 1e-9, 0));
      expect(fittedVixFuture(25, days + 1e-9)).toBeCloseTo(before, 8);
    }
  });
});

describe('curveElasticity', () => {
  it('falls from 1 at 0 days to 0.484 at 220, and stays', () => {
    expect(curveElasticity(0)).toBe(1);
    expect(curveElasticity(30)).toBe(0.82);
    expect(curveElasticity(45)).toBeCloseTo(0.7765, 12);
    expect(curveElasticity(220)).toBe(0.484);
    expect(curveElasticity(300)).toBe(0.484);
    for (let days = 1; days <= 220; ++days) expect(curveElasticity(days)).toBeLessThan(curveElasticity(days - 1));
  });
});

describe('vixCurveFit', () => {
  it('gives error and coefficients between maturities in proportion', () => {
    const fit = vixCurveFit(75);
    expect(fit.days).toBe(75);
    expect(fit.alpha).toBeCloseTo(1.002, 12);
    expect(fit.rmse).toBeCloseTo(0.102, 12);
  });
});
