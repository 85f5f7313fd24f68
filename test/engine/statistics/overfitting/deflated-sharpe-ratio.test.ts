import { describe, expect, it } from 'vitest';
import { makeRandom } from '../../../../engine/math/index.js';
import {
  deflatedSharpeRatio,
  expectedMaximumSharpe,
  probabilisticSharpeRatio,
  sharpeMoments,
} from '../../../../engine/statistics/index.js';

// Bailey & López de Prado (2014), "A numerical example": annualised Sharpe ratio 2.5 over five years of 250 days,
// variance of the trials' annualised Sharpe ratios ½.
const strategy = { sharpe: 2.5 / Math.sqrt(250), skewness: -3, kurtosis: 10, observations: 1_250 };
const variance = 0.5 / 250;

describe('deflatedSharpeRatio', () => {
  it('gives the published 0.9004 with 100 trials, and 0.9505 with 46', () => {
    expect(deflatedSharpeRatio(strategy, variance, 100)).toBeCloseTo(0.9004, 4);
    expect(deflatedSharpeRatio(strategy, variance, 46)).toBeCloseTo(0.9505, 4);
  });

  it('gives the published 0.9505 with 88 trials if returns were normal', () => {
    expect(deflatedSharpeRatio({ ...strategy, skewness: 0, kurtosis: 3 }, variance, 88)).toBeCloseTo(0.9505, 4);
  });

  it('is the probabilistic Sharpe ratio for a single trial', () => {
    expect(deflatedSharpeRatio(strategy, variance, 1)).toBe(probabilisticSharpeRatio(strategy));
  });
});

describe('expectedMaximumSharpe', () => {
  it('gives the published 0.1132 per day', () => {
    expect(expectedMaximumSharpe(variance, 100)).toBeCloseTo(0.1132, 4);
  });

  it('is close to the mean of the largest of so many normals', () => {
    // Harter (1961), Expected values of normal order statistics, Biometrika 48: 2.5076 for 100, 1.5388 for 10.
    expect(expectedMaximumSharpe(1, 100)).toBeCloseTo(2.5076, 1);
    expect(expectedMaximumSharpe(1, 10)).toBeCloseTo(1.5388, 1);
    expect(expectedMaximumSharpe(1, 1e6)).toBeGreaterThan(expectedMaximumSharpe(1, 1e5));
  });
});

describe('probabilisticSharpeRatio', () => {
  // Bailey & López de Prado (2012), section "Numerical example": 24 months, monthly Sharpe ratio 0.458.
  const fund = { sharpe: 0.458, skewness: -2.448, kurtosis: 10.164, observations: 24 };

  it('gives the published 0.913, and 0.982 if returns were normal', () => {
    expect(probabilisticSharpeRatio(fund)).toBeCloseTo(0.913, 3);
    expect(probabilisticSharpeRatio({ ...fund, skewness: 0, kurtosis: 3 })).toBeCloseTo(0.982, 3);
  });

  it('is one half at its own benchmark', () => {
    expect(probabilisticSharpeRatio(fund, fund.sharpe)).toBeCloseTo(0.5, 12);
  });
});

describe('sharpeMoments', () => {
  it('computes a small sample by hand', () => {
    // Mean 2, squared deviations 1 1 0 4 + ... of 1, 3, 2, 0, 4: second moment 2, third 0, fourth 34/5.
    const { sharpe, skewness, kurtosis, observations } = sharpeMoments(Float64Array.of(1, 3, 2, 0, 4));
    expect(sharpe).toBeCloseTo(2 / Math.sqrt(2.5), 12);
    expect(skewness).toBeCloseTo(0, 12);
    expect(kurtosis).toBeCloseTo(34 / 5 / 4, 12);
    expect(observations).toBe(5);
  });

  it('approaches 0 and 3 for normal returns, 2 and 9 for exponential ones', () => {
    const random = makeRandom(10);
    const normal = sharpeMoments(Float64Array.from({ length: 200_000 }, () => random.normal()));
    expect(normal.skewness).toBeCloseTo(0, 1);
    expect(normal.kurtosis).toBeCloseTo(3, 1);
    const exponential = sharpeMoments(Float64Array.from({ length: 400_000 }, () => -Math.log(1 - random.uniform())));
    expect(Math.abs(exponential.skewness - 2)).toBeLessThan(0.1);
    expect(Math.abs(exponential.kurtosis - 9)).toBeLessThan(0.8);
  });

  it('is NaN without variation', () => {
    expect(sharpeMoments(new Float64Array(5)).sharpe).toBeNaN();
  });
});
