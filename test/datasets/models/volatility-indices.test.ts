import { describe, expect, it } from 'vitest';
import { extrapolatedVix1y, FITTED_INDICES } from '../../../datasets/models/index.js';

describe('FITTED_INDICES', () => {
  it('slope upwards in a calm market and downwards in a crash', () => {
    const curve = (vix: number) => [
      FITTED_INDICES.vix9d(vix),
      vix,
      FITTED_INDICES.vix3m(vix),
      FITTED_INDICES.vix6m(vix),
    ];
    expect(curve(13)).toEqual([...curve(13)].sort((a, b) => a - b));
    expect(curve(70)).toEqual([...curve(70)].sort((a, b) => b - a));
  });
});

describe('extrapolatedVix1y', () => {
  it('is flat where VIX3M and VIX6M are equal', () => {
    expect(extrapolatedVix1y(20, 20)).toBeCloseTo(20, 12);
  });

  it('continues their slope in log horizon', () => {
    const slope = (a: number, b: number, from: number, to: number) => Math.log(b / a) / Math.log(to / from);
    expect(slope(24, extrapolatedVix1y(22, 24), 184, 365)).toBeCloseTo(slope(22, 24, 93, 184), 12);
  });
});
