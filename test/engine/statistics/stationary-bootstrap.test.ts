import { describe, expect, it } from 'vitest';
import { makeRandom, type Random } from '../../../engine/math/index.js';
import { stationaryBootstrapIndices } from '../../../engine/statistics/index.js';

/** A generator that plays back what the test wants to happen. */
function scripted(uniforms: number[], integers: number[]): Random {
  return {
    uniform: () => uniforms.shift() ?? Number.NaN,
    integer: () => integers.shift() ?? Number.NaN,
    normal: () => Number.NaN,
  };
}

describe('stationaryBootstrapIndices', () => {
  it('goes on to the next index, wraps around the end, and restarts where the generator says', () => {
    const random = scripted([0.9, 0.9, 0.1, 0.9], [3, 0]);
    expect(stationaryBootstrapIndices(5, 4, random)).toEqual(Int32Array.of(3, 4, 0, 0, 1));
  });

  it('restarts at every element when the mean block is 1', () => {
    const random = scripted([0.999, 0, 0.5], [2, 0, 3, 1]);
    expect(stationaryBootstrapIndices(4, 1, random)).toEqual(Int32Array.of(2, 0, 3, 1));
  });

  it('draws blocks of the mean length, and every index equally often', () => {
    const length = 50;
    const random = makeRandom(11);
    const counts = new Float64Array(length);
    const out = new Int32Array(length);
    let follows = 0;
    for (let resample = 0; resample < 4_000; ++resample) {
      expect(stationaryBootstrapIndices(length, 10, random, out)).toBe(out);
      for (let at = 0; at < length; ++at) {
        counts[out[at]] += 1;
        if (at > 0 && out[at] === (out[at - 1] + 1) % length) follows += 1;
      }
    }
    // An element follows its neighbour with probability 0.9, or by chance after a restart: 0.1 / 50.
    expect(follows / (4_000 * (length - 1))).toBeCloseTo(0.902, 2);
    for (const count of counts) expect(count / 4_000).toBeCloseTo(1, 0);
  });
});
