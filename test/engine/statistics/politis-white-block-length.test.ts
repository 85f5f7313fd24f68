import { describe, expect, it } from 'vitest';
import { politisWhiteBlockLength } from '../../../engine/statistics/index.js';
import { numpyNormals } from './numpy-normals.js';

/** y[t] = coefficient · y[t-1] + e[t], without the first 100 values. */
function autoregression(coefficient: number, errors: Float64Array): Float64Array {
  const series = errors.slice();
  for (let at = 1; at < series.length; ++at) series[at] += coefficient * series[at - 1];
  return series.slice(100);
}

describe('politisWhiteBlockLength', () => {
  it('starts from the normals NumPy documents for seed 0', () => {
    const [first, second, third] = numpyNormals(0, 3);
    expect(first).toBeCloseTo(1.764_052_35, 8);
    expect(second).toBeCloseTo(0.400_157_21, 8);
    expect(third).toBeCloseTo(0.978_737_98, 8);
  });

  it('agrees with the Python package arch on an autoregression of 10,000 values', () => {
    // arch 5, tests/bootstrap/test_block_length.py: stationary bootstrap 13.635665, to a relative 1e-4.
    const series = autoregression(0.3, numpyNormals(0, 10_100));
    expect(politisWhiteBlockLength(series)).toBeCloseTo(13.635665, 3);
  });

  it('grows with the dependence', () => {
    const errors = numpyNormals(1, 2_100);
    const lengths = [0.1, 0.4, 0.7, 0.9].map((coefficient) =>
      politisWhiteBlockLength(autoregression(coefficient, errors)),
    );
    expect([...lengths].sort((a, b) => a - b)).toEqual(lengths);
    expect(lengths[3]).toBeGreaterThan(3 * lengths[0]);
  });

  it('does not exceed the smaller of 3 √n and n / 3, rounded up', () => {
    const walk = autoregression(1, numpyNormals(2, 160));
    expect(politisWhiteBlockLength(walk)).toBeLessThanOrEqual(20);
    expect(politisWhiteBlockLength(walk)).toBeGreaterThan(5);
  });

  it('is 1 where there is nothing to estimate from', () => {
    expect(politisWhiteBlockLength(new Float64Array(50).fill(1))).toBe(1);
    expect(politisWhiteBlockLength(Float64Array.of(1, 2, 3))).toBe(1);
  });
});
