import { describe, expect, it } from 'vitest';
import { makeRandom } from '../../../../engine/math/index.js';
import { superiorPredictiveAbility } from '../../../../engine/statistics/index.js';
import exact from '../../../literature/spa-exact.json' with { type: 'json' };
import { archExample } from './arch-example.js';

describe('superiorPredictiveAbility', () => {
  it.each(exact)('agrees with the sum over every resample, mean block $meanBlock', (table) => {
    const found = superiorPredictiveAbility(Float64Array.from(table.rows.flat()), table.rows[0].length, {
      meanBlock: table.meanBlock,
      replicates: 40_000,
      random: makeRandom(6),
    });
    expect(found.statistic).toBeCloseTo(table.statistic, 9);
    for (const kind of ['lower', 'consistent', 'upper'] as const) {
      const standardError = Math.sqrt((table[kind] * (1 - table[kind])) / 40_000);
      expect(Math.abs(found[kind] - table[kind])).toBeLessThan(5 * standardError);
    }
  });

  it('agrees with the p-values in the documentation of the Python package arch', () => {
    // Its example of 500 models that are as good as the benchmark; means there are not divided by deviations.
    const found = superiorPredictiveAbility(archExample(), 500, {
      meanBlock: 22,
      replicates: 2_000,
      random: makeRandom(2),
      studentised: false,
    });
    // Printed there: 0.520, 0.723, 0.733 from 1,000 resamples. Both simulated: a standard error of 0.02.
    expect(Math.abs(found.lower - 0.52)).toBeLessThan(0.06);
    expect(Math.abs(found.consistent - 0.723)).toBeLessThan(0.06);
    expect(Math.abs(found.upper - 0.733)).toBeLessThan(0.06);
  });

  const noise = (trials: number, seed: number): Float64Array => {
    const random = makeRandom(seed);
    return Float64Array.from({ length: 76 * trials }, () => random.normal());
  };

  it('rejects at its level when no trial is better', () => {
    let rejected = 0;
    for (let repetition = 0; repetition < 200; ++repetition) {
      const options = { meanBlock: 1, replicates: 200, random: makeRandom(1_000 + repetition) };
      if (superiorPredictiveAbility(noise(20, repetition), 20, options).consistent <= 0.1) ++rejected;
    }
    expect(rejected / 200).toBeGreaterThan(0.04);
    expect(rejected / 200).toBeLessThan(0.18);
  });

  it('finds the one trial that is better, however bad the others look', () => {
    const scores = noise(50, 3);
    for (let row = 0; row < 76; ++row) {
      for (let trial = 0; trial < 50; ++trial) scores[row * 50 + trial] += trial === 31 ? 0.7 : -5;
    }
    const found = superiorPredictiveAbility(scores, 50, { meanBlock: 1, replicates: 1_000, random: makeRandom(4) });
    expect(found.best).toBe(31);
    expect(found.consistent).toBeLessThan(0.001);
    expect(found.lower).toBeLessThanOrEqual(found.consistent);
    expect(found.consistent).toBeLessThanOrEqual(found.upper);
  });

  it('gives p = 1 when no trial looks better, and leaves out those that never differ', () => {
    const flat = new Float64Array(30).fill(-0.5);
    const found = superiorPredictiveAbility(flat, 3, { meanBlock: 1, replicates: 10, random: makeRandom(1) });
    expect(found).toMatchObject({ statistic: 0, lower: 1, consistent: 1, upper: 1, leftOut: 3 });
  });

  it('follows its seed', () => {
    const scores = noise(10, 5);
    const run = (seed: number) =>
      superiorPredictiveAbility(scores, 10, { meanBlock: 2, replicates: 300, random: makeRandom(seed) });
    expect(run(1)).toEqual(run(1));
    expect(run(1).upper).not.toBe(run(2).upper);
  });

  it('refuses what it cannot resample', () => {
    const options = { meanBlock: 1, replicates: 10, random: makeRandom(1) };
    expect(() => superiorPredictiveAbility(Float64Array.of(1, 2), 1, options)).toThrow('at least 3 observations');
    expect(() => superiorPredictiveAbility(Float64Array.of(1, 2, Number.NaN), 1, options)).toThrow('observation 2');
  });
});
