import { describe, expect, it } from 'vitest';
import { inverseNormal, makeRandom } from '../../../../engine/math/index.js';
import { drawTrials, measureOverfitting } from '../../../../pipeline/aggregate/overfitting/measure-overfitting.js';

/** Noise of so many trials, with an edge planted in the third. */
function plant(observations: number, trials: number, edge: number, seed: number) {
  const random = makeRandom(seed);
  const values = Float64Array.from(
    { length: observations * trials },
    (_, at) => 0.01 * inverseNormal(random.uniform() || 0.5) + (at % trials === 2 ? 0.01 * edge : 0),
  );
  return { values, ids: Array.from({ length: trials }, (_, trial) => `trial ${trial}`) };
}

describe('measureOverfitting', () => {
  const found = (edge: number) =>
    measureOverfitting({
      trials: 5000,
      cycles: plant(72, 40, edge, 11),
      days: plant(1500, 40, edge / 5, 12),
      seed: 1,
    });

  it('finds no skill in planted noise', () => {
    const noise = found(0);
    expect(noise.cycles.result?.consistent).toBeGreaterThan(0.1);
    expect(noise.days.result?.consistent).toBeGreaterThan(0.1);
    expect(noise.deflatedSharpe.result?.probability).toBeLessThan(0.9);
  });

  it('lets the best of noise fall behind as often as not', () => {
    const probabilities = Array.from({ length: 20 }, (_, seed) => {
      const { backtest } = measureOverfitting({
        trials: 40,
        cycles: plant(72, 40, 0, 100 + seed),
        days: plant(3, 2, 0, 1),
        seed: 1,
      });
      return backtest.result?.probability ?? Number.NaN;
    });
    // One matrix scatters by about 0.2 around one half, the mean of twenty by 0.05.
    const mean = probabilities.reduce((sum, probability) => sum + probability, 0) / probabilities.length;
    expect(mean).toBeGreaterThan(0.37);
    expect(mean).toBeLessThan(0.63);
  });

  it('finds a planted edge, and whose it is', () => {
    const skill = found(1);
    expect(skill.backtest.result?.probability).toBeLessThan(0.02);
    expect(skill.backtest.result?.best).toBe('trial 2');
    expect(skill.cycles.result).toMatchObject({ best: 'trial 2', consistent: 0 });
    expect(skill.days.result).toMatchObject({ best: 'trial 2', consistent: 0 });
    expect(skill.deflatedSharpe.result?.best).toBe('trial 2');
    expect(skill.deflatedSharpe.result?.probability).toBeGreaterThan(0.99);
    // 0.2 a day, known to √(252 / 1500) per year.
    const perYear = 0.2 * Math.sqrt(252);
    expect(skill.deflatedSharpe.result?.sharpe).toBeGreaterThan(perYear - 1.2);
    expect(skill.deflatedSharpe.result?.sharpe).toBeLessThan(perYear + 1.2);
  });

  it('says why where it cannot test', () => {
    const none = measureOverfitting({
      trials: 1,
      cycles: plant(72, 1, 0, 3),
      days: { values: new Float64Array(0), ids: [] },
      seed: 1,
    });
    expect(none.backtest).toEqual({
      result: null,
      reason: 'overfitting: must have at least 2 trials to choose from, got 1',
    });
    expect(none.days.reason).toContain('at least 1 trial, got 0');
    expect(none.deflatedSharpe.reason).toContain('at least 2 trials that vary, got 0');
    expect(none.cycles.result?.trials).toBe(1);
  });

  it('moves only the resampled figures with the seed', () => {
    const cycles = plant(72, 40, 0.3, 11);
    const days = plant(500, 40, 0.05, 12);
    const [first, second] = [1, 2].map((seed) => measureOverfitting({ trials: 40, cycles, days, seed }));
    expect(second.backtest).toEqual(first.backtest);
    expect(second.deflatedSharpe).toEqual(first.deflatedSharpe);
    expect(second.cycles.result?.statistic).toBe(first.cycles.result?.statistic);
    expect(second.cycles.result?.consistent).not.toBe(first.cycles.result?.consistent);
  });
});

describe('drawTrials', () => {
  const among = Int32Array.from({ length: 1000 }, (_, trial) => 3 * trial);

  it('draws by seed and purpose, and takes all when there are no more', () => {
    expect(drawTrials(among, 10, 1, 'days')).toEqual(drawTrials(among, 10, 1, 'days'));
    expect(drawTrials(among, 10, 1, 'days')).not.toEqual(drawTrials(among, 10, 2, 'days'));
    expect(drawTrials(among, 10, 1, 'days')).not.toEqual(drawTrials(among, 10, 1, 'cycles'));
    expect(drawTrials(among, 10, 1, 'days').every((trial) => trial % 3 === 0)).toBe(true);
    expect(drawTrials(among, 5000, 1, 'days')).toEqual(among);
  });
});
