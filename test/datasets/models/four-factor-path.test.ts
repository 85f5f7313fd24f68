import { describe, expect, it } from 'vitest';
import { fourFactorPath } from '../../../datasets/models/index.js';
import { makeRandom } from '../../../engine/math/index.js';

const DAYS = 252 * 60;
const BURN_IN = 500;

/** Daily log returns after the calm start. */
function returnsOf(seed: number): number[] {
  const closes = fourFactorPath(makeRandom(seed), BURN_IN + DAYS, 0.05).slice(BURN_IN);
  return Array.from(closes.slice(1), (close, row) => Math.log(close / closes[row]));
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const [meanA, meanB] = [meanOf(a), meanOf(b)];
  const covariance = (x: readonly number[], meanX: number, y: readonly number[], meanY: number) =>
    meanOf(x.map((value, row) => (value - meanX) * (y[row] - meanY)));
  return covariance(a, meanA, b, meanB) / Math.sqrt(covariance(a, meanA, a, meanA) * covariance(b, meanB, b, meanB));
}

describe('fourFactorPath', () => {
  const returns = returnsOf(1);

  it('is the same for the same seed, another for another, and begins at 1000', () => {
    const path = (seed: number) => fourFactorPath(makeRandom(seed), 50, 0.05);
    expect(path(7)).toEqual(path(7));
    expect(path(7)).not.toEqual(path(8));
    expect(path(7)[0]).toBe(1000);
  });

  it('stays positive and finite', () => {
    expect(returns.every(Number.isFinite)).toBe(true);
  });

  it('is about as volatile as stocks, with heavier tails than a normal law', () => {
    const variance = meanOf(returns.map((value) => value * value));
    const volatility = Math.sqrt(252 * variance);
    const kurtosis = meanOf(returns.map((value) => value ** 4)) / variance ** 2;
    expect(volatility).toBeGreaterThan(0.14);
    expect(volatility).toBeLessThan(0.32);
    expect(kurtosis).toBeGreaterThan(8);
  });

  it('is more volatile after falls than after rises, for weeks', () => {
    const absolute = returns.map(Math.abs);
    expect(correlation(returns.slice(0, -1), absolute.slice(1))).toBeLessThan(-0.05);
    expect(correlation(absolute.slice(0, -20), absolute.slice(20))).toBeGreaterThan(0.1);
    expect(Math.abs(correlation(returns.slice(0, -1), returns.slice(1)))).toBeLessThan(0.05);
  });
});
