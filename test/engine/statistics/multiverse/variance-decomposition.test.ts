import { describe, expect, it } from 'vitest';
import { type Factor, varianceDecomposition } from '../../../../engine/statistics/index.js';
import r from '../../../literature/r-statistics.json' with { type: 'json' };

/** A full factorial, the first factor fastest. */
function fullFactorial(sizes: readonly number[]): Factor[] {
  const points = sizes.reduce((product, size) => product * size, 1);
  let stride = 1;
  return sizes.map((size, index) => {
    const codes = Int32Array.from({ length: points }, (_, point) => Math.floor(point / stride) % size);
    stride *= size;
    return { name: `axis ${index + 1}`, levels: Array.from({ length: size }, (_, level) => level), codes };
  });
}

describe('varianceDecomposition', () => {
  it("agrees with R's aov on a 4 × 3 × 2 × 3 factorial", () => {
    const found = varianceDecomposition(fullFactorial(r.anova.levels), Float64Array.from(r.anova.values));
    const shares = [...found.main.map((part) => part.share), ...found.pairs.map((part) => part.share), found.remainder];
    expect(shares).toHaveLength(r.anova.shares.length);
    for (const [at, share] of shares.entries()) expect(share).toBeCloseTo(r.anova.shares[at], 12);
  });

  it('adds up to 1 and does not depend on the order of factors or points', () => {
    const factors = fullFactorial([3, 4, 2]);
    const values = Float64Array.from({ length: 24 }, (_, point) => ((point * 17) % 23) / 23);
    const found = varianceDecomposition(factors, values);
    const sum = [...found.main, ...found.pairs].reduce((total, part) => total + part.share, found.remainder);
    expect(sum).toBeCloseTo(1, 12);

    const turned = factors
      .map(({ name, levels, codes }) => ({ name, levels, codes: Int32Array.from(codes).reverse() }))
      .reverse();
    const again = varianceDecomposition(turned, values.slice().reverse());
    expect(again.main[0].share).toBeCloseTo(found.main[2].share, 12);
    expect(again.remainder).toBeCloseTo(found.remainder, 12);
  });

  it('gives everything to the factor, or the pair, that moves the outcome', () => {
    const factors = fullFactorial([3, 2, 2]);
    const alone = varianceDecomposition(
      factors,
      Float64Array.from({ length: 12 }, (_, point) => (point % 3) - 1),
    );
    expect(alone.main[0].share).toBeCloseTo(1, 12);
    expect([...alone.main[0].effects]).toEqual([-1, 0, 1]);

    const sign = (code: number): number => 2 * code - 1;
    const together = varianceDecomposition(
      factors,
      Float64Array.from({ length: 12 }, (_, point) => sign(factors[1].codes[point]) * sign(factors[2].codes[point])),
    );
    expect(together.pairs.find(({ factors: [first] }) => first === 'axis 2')?.share).toBeCloseTo(1, 12);
  });

  it('puts repeats of a combination into the remainder', () => {
    const codes = Int32Array.of(0, 0, 1, 1);
    const found = varianceDecomposition([{ name: 'a', levels: ['x', 'y'], codes }], Float64Array.of(1, 3, 5, 7));
    expect(found.main[0].share).toBeCloseTo(0.8, 12);
    expect(found.remainder).toBeCloseTo(0.2, 12);
  });

  it('has no shares to give when nothing varies', () => {
    const found = varianceDecomposition(fullFactorial([2, 2]), new Float64Array(4).fill(0.3));
    expect(found.main.map(({ share }) => share)).toEqual([0, 0]);
    expect(found.remainder).toBe(0);
  });

  it('refuses a grid with holes and says which', () => {
    const [delta, days] = fullFactorial([3, 2]);
    const keep = [0, 1, 3, 4];
    const without = ({ levels, codes }: Factor, name: string): Factor => ({
      name,
      levels,
      codes: Int32Array.from(keep, (point) => codes[point]),
    });
    expect(() =>
      varianceDecomposition([without(delta, 'hedge.delta'), without(days, 'hedge.days')], new Float64Array(4)),
    ).toThrow('missing 2 of 6: (hedge.delta=2, hedge.days=0), (hedge.delta=2, hedge.days=1)');
  });

  it('counts the holes it does not name', () => {
    const diagonal = Int32Array.from({ length: 100 }, (_, point) => point);
    const levels = Array.from({ length: 100 }, (_, level) => level);
    const factors = ['a', 'b', 'c'].map((name) => ({ name, levels, codes: diagonal }));
    expect(() => varianceDecomposition(factors, new Float64Array(100))).toThrow('missing 999900 of 1000000');
    expect(() => varianceDecomposition(factors, new Float64Array(100))).toThrow('and 999895 more');
  });

  it('refuses combinations that come more often than others, and values that are none', () => {
    const twice = [{ name: 'a', levels: [1, 2], codes: Int32Array.of(0, 0, 1) }];
    expect(() => varianceDecomposition(twice, new Float64Array(3))).toThrow('(a=1) 2 times');
    expect(() => varianceDecomposition(fullFactorial([2]), Float64Array.of(1, Number.NaN))).toThrow('point 1');
  });

  it('takes 100,000 points with 8 factors', () => {
    const factors = fullFactorial([10, 5, 5, 4, 5, 5, 2, 2]);
    const values = Float64Array.from({ length: 100_000 }, (_, point) => ((point * 7_919) % 10_007) / 10_007);
    const found = varianceDecomposition(factors, values);
    expect(found.pairs).toHaveLength(28);
  });
});
