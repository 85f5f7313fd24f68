import { describe, expect, it } from 'vitest';
import { RESIDUAL_PERSISTENCE } from '../../../datasets/models/curve-residual.js';
import { curveResiduals } from '../../../datasets/models/index.js';
import { makeRandom } from '../../../engine/math/index.js';

describe('curveResiduals', () => {
  const residuals = curveResiduals(makeRandom(3), 200_000);
  const mean = residuals.reduce((sum, value) => sum + value, 0) / residuals.length;
  const covariance = (lag: number) =>
    residuals.slice(lag).reduce((sum, value, day) => sum + (value - mean) * (residuals[day] - mean), 0) /
    (residuals.length - lag);

  // The mean of an autoregression has a standard error of sqrt((1 + phi) / (1 - phi) / n) = 0.022 here.
  it('has mean 0 and variance 1', () => {
    expect(Math.abs(mean)).toBeLessThan(0.09);
    expect(Math.abs(covariance(0) - 1)).toBeLessThan(0.12);
  });

  it('forgets at the stated rate', () => {
    expect(covariance(1) / covariance(0)).toBeCloseTo(RESIDUAL_PERSISTENCE, 2);
    expect(Math.abs(covariance(20) / covariance(0) - 0.668)).toBeLessThan(0.06);
  });
});
