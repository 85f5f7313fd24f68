import { describe, expect, it } from 'vitest';
import { studentQuantile } from '../../../engine/statistics/index.js';
import r from '../../literature/r-statistics.json' with { type: 'json' };

describe('studentQuantile', () => {
  it("agrees with R's qt to its stated error", () => {
    for (const [at, degrees] of r.student.degrees.entries()) {
      const tolerance = degrees === 4 ? 1e-3 : degrees < 9 ? 4e-4 : 2e-5;
      expect(Math.abs(studentQuantile(0.975, degrees) - r.student.at975[at])).toBeLessThan(tolerance);
      expect(Math.abs(studentQuantile(0.95, degrees) - r.student.at95[at])).toBeLessThan(tolerance);
    }
  });

  it('is symmetric', () => {
    expect(studentQuantile(0.025, 7)).toBeCloseTo(-studentQuantile(0.975, 7), 12);
  });
});
