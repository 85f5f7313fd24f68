import { describe, expect, it } from 'vitest';
import { fitAutoregression, innovationsOf } from '../../../datasets/models/index.js';
import { makeRandom } from '../../../engine/math/index.js';

const always = () => true;

function planted(mean: number, persistence: number, length: number): Float64Array {
  const random = makeRandom(8);
  const series = new Float64Array(length).fill(mean);
  for (let at = 1; at < length; ++at) series[at] = mean + persistence * (series[at - 1] - mean) + random.normal();
  return series;
}

describe('fitAutoregression', () => {
  it('finds the mean and the persistence that were planted', () => {
    const { mean, persistence } = fitAutoregression(planted(5, 0.9, 200_000), always);
    expect(mean).toBeCloseTo(5, 1);
    expect(persistence).toBeCloseTo(0.9, 2);
  });

  it('goes by what is told alone', () => {
    const series = planted(5, 0.9, 20_000);
    const spoilt = series.map((value, at) => (at % 1000 < 300 ? 1e6 : value));
    const { mean, persistence } = fitAutoregression(spoilt, (at) => at % 1000 >= 300);
    expect(mean).toBeCloseTo(5, 0);
    expect(persistence).toBeCloseTo(0.9, 1);
  });

  it('always comes back to the mean, however a series trends', () => {
    const trend = Float64Array.from({ length: 1000 }, (_, at) => at);
    expect(fitAutoregression(trend, always).persistence).toBe(0.995);
  });

  it('has nothing to say where nothing is told or nothing varies', () => {
    expect(fitAutoregression(planted(5, 0.9, 10), () => false)).toEqual({ mean: 0, persistence: 0 });
    expect(fitAutoregression(new Float64Array(9).fill(3), always)).toEqual({ mean: 3, persistence: 0 });
  });
});

describe('innovationsOf', () => {
  it('makes the series again from its first element', () => {
    const series = planted(-2, 0.7, 500);
    const model = fitAutoregression(series, always);
    const innovations = innovationsOf(series, model);
    let value = series[0];
    for (const [step, innovation] of innovations.entries()) {
      value = model.mean + model.persistence * (value - model.mean) + innovation;
      expect(value).toBeCloseTo(series[step + 1], 10);
    }
  });
});
