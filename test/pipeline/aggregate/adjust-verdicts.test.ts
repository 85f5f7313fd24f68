import { describe, expect, it } from 'vitest';
import { adjustForMany, NOT_ADJUSTED } from '../../../pipeline/aggregate/adjust-verdicts.js';
import { significanceOf, type TestedStatement } from '../../../pipeline/aggregate/statement.js';
import type { Verdict } from '../../../results/schemas/index.js';

const verdict = (significance: number | null, regime = 'all') =>
  ({ claim: 'c', regime, significance, ...NOT_ADJUSTED }) as Verdict;

describe('adjustForMany', () => {
  it('adjusts the verdicts on all windows together, and only those with a significance', () => {
    const judged = adjustForMany([verdict(0.01), verdict(null), verdict(0.04), verdict(0.001, 'deep'), verdict(0.03)]);
    // Holm (1979) of 0.01, 0.04, 0.03.
    expect(judged.map(({ adjusted }) => adjusted)).toEqual([0.03, null, 0.06, null, 0.06]);
    expect(judged.map(({ tests }) => tests)).toEqual([3, 0, 3, 0, 3]);
  });
});

describe('significanceOf', () => {
  const statement = (figure: number, reach: number, n = 20): TestedStatement => ({
    of: 'x',
    figure,
    lower: figure - reach,
    upper: figure + reach,
    from: 0.5,
    to: Number.POSITIVE_INFINITY,
    n,
    // An interval of half-width `reach` at 95%, and as wide as √(1 / α) makes it elsewhere.
    intervalAt: (confidence) => {
      const half = reach * Math.sqrt(0.05 / (1 - confidence));
      return { lower: figure - half, upper: figure + half };
    },
    attainable: 0,
  });

  it('is the largest where all statements hold, and the smallest times their number where one does not', () => {
    // Half-width √(0.05 / α) × 0.1 meets a distance of 0.2 at α = 0.0125, of 0.4 at 0.003125.
    expect(significanceOf([statement(0.7, 0.1)])).toBeCloseTo(0.0125, 6);
    expect(significanceOf([statement(0.7, 0.1), statement(0.9, 0.1)])).toBeCloseTo(0.0125, 6);
    expect(significanceOf([statement(0.7, 0.1), statement(0.1, 0.1)])).toBeCloseTo(2 * 0.003125, 6);
  });

  it('is NaN with too few windows', () => {
    expect(significanceOf([statement(0.7, 0.1, 7)])).toBeNaN();
  });
});
