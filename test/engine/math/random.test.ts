import { describe, expect, it } from 'vitest';
import { makeRandom } from '../../../engine/math/index.js';

const DRAWS = 100_000;

describe('makeRandom', () => {
  it('gives the same stream for the same seed, as number or bigint, and another for the next seed', () => {
    const a = makeRandom(42);
    const b = makeRandom(42n);
    const c = makeRandom(43);
    const first = Array.from({ length: 50 }, () => a.uniform());
    expect(Array.from({ length: 50 }, () => b.uniform())).toEqual(first);
    expect(Array.from({ length: 50 }, () => c.uniform())).not.toEqual(first);
  });

  it('keeps its stream from one version to the next', () => {
    const random = makeRandom(20081120);
    expect([random.uniform(), random.normal(), random.integer(1000)]).toEqual([
      0.9403366344595394, 1.725433063093509, 620,
    ]);
  });

  it('draws uniforms in [0, 1) with the moments of the uniform distribution', () => {
    const random = makeRandom(1);
    let sum = 0;
    let squares = 0;
    for (let draw = 0; draw < DRAWS; ++draw) {
      const x = random.uniform();
      if (!(x >= 0 && x < 1)) expect.fail(`out of range: ${x}`);
      sum += x;
      squares += x * x;
    }
    expect(Math.abs(sum / DRAWS - 1 / 2)).toBeLessThan(0.004);
    expect(Math.abs(squares / DRAWS - 1 / 3)).toBeLessThan(0.004);
  });

  it('draws normals with moments 0, 1, 0, 3', () => {
    const random = makeRandom(2n ** 63n);
    const moments = [0, 0, 0, 0];
    for (let draw = 0; draw < DRAWS; ++draw) {
      const x = random.normal();
      for (let power = 0, term = x; power < 4; ++power, term *= x)
        moments[power] = (moments[power] as number) + term / DRAWS;
    }
    expect(Math.abs(moments[0] as number)).toBeLessThan(0.015);
    expect(Math.abs((moments[1] as number) - 1)).toBeLessThan(0.02);
    expect(Math.abs(moments[2] as number)).toBeLessThan(0.05);
    expect(Math.abs((moments[3] as number) - 3)).toBeLessThan(0.15);
  });

  it('draws every integer below the count equally often', () => {
    const random = makeRandom(-7);
    const counts = new Array<number>(7).fill(0);
    for (let draw = 0; draw < DRAWS; ++draw) {
      const drawn = random.integer(7);
      counts[drawn] = (counts[drawn] as number) + 1;
    }
    // Chi-square with 6 degrees of freedom exceeds 22.5 once in a thousand.
    const expected = DRAWS / 7;
    expect(counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)).toBeLessThan(22.5);
    expect(random.integer(1)).toBe(0);
  });

  it('refuses a seed that is not an integer', () => {
    expect(() => makeRandom(1.5)).toThrow(RangeError);
    expect(() => makeRandom(Number.NaN)).toThrow(RangeError);
  });
});
