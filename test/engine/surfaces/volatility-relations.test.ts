import { describe, expect, it } from 'vitest';
import { fittedVix3m, fittedVix6m, fittedVix9d, fittedVvix } from '../../../engine/surfaces/index.js';

describe('the fitted volatility relations', () => {
  it('are powers of the VIX', () => {
    expect(fittedVix9d(20)).toBeCloseTo(Math.exp(-0.468) * 20 ** 1.144, 11);
    expect(fittedVix3m(20)).toBeCloseTo(Math.exp(0.616) * 20 ** 0.825, 11);
    // biome-ignore lint/suspicious/noApproximativeNumericConstant: a regression slope, not ln 2
    expect(fittedVix6m(20)).toBeCloseTo(Math.exp(1.071) * 20 ** 0.693, 11);
    expect(fittedVvix(20)).toBeCloseTo(Math.exp(3.946) * 20 ** 0.199, 10);
  });

  it('order the term structure upwards in calm and downwards in panic', () => {
    expect(fittedVix9d(12)).toBeLessThan(12);
    expect(fittedVix3m(12)).toBeGreaterThan(12);
    expect(fittedVix6m(12)).toBeGreaterThan(fittedVix3m(12));
    expect(fittedVix9d(50)).toBeGreaterThan(50);
    expect(fittedVix3m(50)).toBeLessThan(50);
    expect(fittedVix6m(50)).toBeLessThan(fittedVix3m(50));
  });
});
