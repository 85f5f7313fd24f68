import { describe, expect, it } from 'vitest';
import { makeRandom } from '../../../../engine/math/index.js';
import {
  backtestOverfitting,
  effectiveTrials,
  superiorPredictiveAbility,
} from '../../../../engine/statistics/index.js';
import { KernelResampler } from '../../../../engine/statistics/overfitting/kernel-resampler.js';
import { kernelPairProducts, plainPairProducts } from '../../../../engine/statistics/overfitting/pair-products.js';
import { PlainResampler } from '../../../../engine/statistics/overfitting/resampler.js';
import { kernelModule } from '../../../../pipeline/pool/index.js';

const module = kernelModule();

/** Scores of which some are equal, zeros of both signs among them. */
function scores(observations: number, trials: number, seed: number): Float64Array {
  const random = makeRandom(seed);
  const values = [-0, 0, 0.25, -0.25];
  return Float64Array.from({ length: observations * trials }, () =>
    random.uniform() < 0.3 ? values[random.integer(values.length)] : 0.02 * random.normal(),
  );
}

/** Whole numbers, so that trials tie in every split and resample. */
function ties(observations: number, trials: number, seed: number): Float64Array {
  const random = makeRandom(seed);
  return Float64Array.from({ length: observations * trials }, () => random.integer(3) - 1);
}

describe.each([
  ['scores', scores],
  ['ties', ties],
])('the kernels give the bits of the readable code: %s', (_, make) => {
  it.each([
    [76, 2],
    [76, 513],
    [70, 1031],
    [2, 3],
    [3, 4],
    [5, 7],
    [16, 512],
  ])('probability of overfitting, %i cycles of %i trials', (cycles, trials) => {
    const given = make(cycles, trials, cycles + trials);
    expect(backtestOverfitting(given, trials, module)).toEqual(backtestOverfitting(given, trials));
  });

  it.each([
    [3, 1, 1],
    [70, 401, 1],
    [333, 16, 9.5],
    [2000, 5, 40],
  ])('resamples of %i days of %i trials, mean block %f', (observations, trials, meanBlock) => {
    const given = make(observations, trials, observations + trials);
    const ask = (kernels?: WebAssembly.Module) =>
      superiorPredictiveAbility(given, trials, { meanBlock, replicates: 200, random: makeRandom(3), kernels });
    expect(ask(module)).toEqual(ask());
  });

  it('the largest mean of every resample, in any order of the days', () => {
    const [days, trials] = [61, 33];
    const random = makeRandom(5);
    const centres = [make(1, trials, 1), make(1, trials, 2)];
    const resampled = {
      differentials: make(days, trials, 7),
      trials,
      centres,
      scale: make(1, trials, 3).map(Math.abs),
    };
    const [plain, fast] = [new PlainResampler(resampled), new KernelResampler(module, resampled)];
    for (let draw = 0; draw < 50; ++draw) {
      const indices = Int32Array.from({ length: days }, () => random.integer(days));
      plain.draw(indices);
      fast.draw(indices);
      for (const kind of centres.keys()) expect(fast.largestAbove(kind)).toBe(plain.largestAbove(kind));
    }
  });

  it.each([
    [1, 3],
    [3, 255],
    [4, 256],
    [13, 700],
  ])('products of %i series of %i days', (members, days) => {
    const series = Array.from({ length: members }, (_, member) => make(days, 1, member));
    const [plain, fast] = [plainPairProducts(series), kernelPairProducts(module, series)];
    for (let first = 0; first < members; ++first) {
      expect(fast[first].subarray(first)).toEqual(plain[first].subarray(first));
    }
  });

  it('clusters of correlated trials', () => {
    const series = Array.from({ length: 30 }, (_, member) => make(300, 1, member % 11));
    expect(effectiveTrials(series, 1000, module)).toEqual(effectiveTrials(series, 1000));
  });
});
