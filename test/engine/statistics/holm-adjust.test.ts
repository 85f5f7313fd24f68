import { describe, expect, it } from 'vitest';
import { holmAdjust } from '../../../engine/statistics/index.js';

describe('holmAdjust', () => {
  it('multiplies by the tests left and keeps the order of the p-values', () => {
    // p.adjust(c(0.01, 0.02, 0.03, 0.04, 0.05), "holm") of R.
    const adjusted = holmAdjust([0.01, 0.02, 0.03, 0.04, 0.05]);
    [0.05, 0.08, 0.09, 0.09, 0.09].forEach((expected, test) => {
      expect(adjusted[test]).toBeCloseTo(expected, 15);
    });
  });

  it('answers in the order asked, and never above 1', () => {
    expect(holmAdjust([0.6, 0.01, 0.5])).toEqual([1, 0.03, 1]);
    expect(holmAdjust([])).toEqual([]);
  });
});
