import { describe, expect, it } from 'vitest';
import { makeRandom } from '../../../engine/math/index.js';
import { bootstrapMedian, median, quantile } from '../../../engine/statistics/index.js';

/** Share of `replicates` single resamples of 1..13 whose median is each rank. */
function rankShares(replicates: number): Float64Array {
  const values = Float64Array.from({ length: 13 }, (_, rank) => rank + 1);
  const random = makeRandom(7);
  const shares = new Float64Array(14);
  for (let replicate = 0; replicate < replicates; ++replicate) {
    shares[bootstrapMedian(values, { confidence: 0.95, replicates: 1, random }).lower] += 1 / replicates;
  }
  return shares;
}

describe('bootstrapMedian', () => {
  it('draws medians with the probabilities Efron computed for 13 values', () => {
    // Efron (1979), Bootstrap Methods: Another Look at the Jackknife, Annals of Statistics 7, p. 6, m = 7.
    const published = new Map([
      [2, 0.0015],
      [3, 0.0142],
      [4, 0.055],
      [5, 0.1242],
      [6, 0.1936],
      [7, 0.223],
      [8, 0.1936],
      [10, 0.055],
      [12, 0.0015],
    ]);
    const shares = rankShares(100_000);
    for (const [rank, probability] of published) {
      const standardError = Math.sqrt((probability * (1 - probability)) / 100_000);
      expect(Math.abs(shares[rank] - probability)).toBeLessThan(5 * standardError + 0.00005);
    }
  });

  it('is the median and quantiles of resamples drawn and sorted one by one', () => {
    for (const size of [1, 2, 7, 60]) {
      const values = Float64Array.from({ length: size }, (_, at) => ((at * 37) % 101) / 100 - 0.4);
      const estimate = bootstrapMedian(values, { confidence: 0.9, replicates: 400, random: makeRandom(3) });

      const random = makeRandom(3);
      const sorted = values.slice().sort();
      const medians = Float64Array.from({ length: 400 }, () =>
        median(Float64Array.from({ length: size }, () => sorted[random.integer(size)])),
      );
      const tail = (1 - 0.9) / 2;
      expect(estimate).toEqual({
        median: median(values),
        lower: quantile(medians, tail),
        upper: quantile(medians, 1 - tail),
      });
    }
  });

  it('gives the same interval for the same seed, and another for another', () => {
    const values = Float64Array.from({ length: 61 }, (_, at) => Math.sqrt(at));
    const interval = (seed: number) =>
      bootstrapMedian(values, { confidence: 0.95, replicates: 200, random: makeRandom(seed) });
    expect(interval(1)).toEqual(interval(1));
    expect(interval(1)).not.toEqual(interval(2));
  });

  it('is NaN without values', () => {
    const estimate = bootstrapMedian(new Float64Array(0), { confidence: 0.95, replicates: 10, random: makeRandom(1) });
    expect(estimate).toEqual({ median: Number.NaN, lower: Number.NaN, upper: Number.NaN });
  });
});
