import { describe, expect, it } from 'vitest';
import { stationaryBootstrapVariance } from '../../../engine/statistics/index.js';
import r from '../../literature/r-statistics.json' with { type: 'json' };
import exact from '../../literature/spa-exact.json' with { type: 'json' };

describe('stationaryBootstrapVariance', () => {
  it('is the variance over every resample there is', () => {
    for (const { rows, meanBlock, variances } of exact) {
      const found = stationaryBootstrapVariance(Float64Array.from(rows.flat()), rows[0].length, meanBlock);
      for (const [series, variance] of variances.entries()) expect(found[series]).toBeCloseTo(variance, 12);
    }
  });

  it("agrees with R's boot::tsboot", () => {
    const [variance] = stationaryBootstrapVariance(Float64Array.from(r.stationary.held), 1, r.stationary.meanBlock);
    // 40,000 resamples: a standard error of 0.7%.
    expect(variance / r.stationary.variance).toBeGreaterThan(0.975);
    expect(variance / r.stationary.variance).toBeLessThan(1.025);
  });
});
