import { describe, expect, it } from 'vitest';
import { makeRandom } from '../../../engine/math/index.js';
import { bootstrapRate, politisWhiteBlockLength } from '../../../engine/statistics/index.js';
import r from '../../literature/r-statistics.json' with { type: 'json' };
import { dependentIndicators } from './dependent-rate.js';

const held = Float64Array.from(r.stationary.held);

describe('bootstrapRate', () => {
  it("agrees with R's boot::tsboot on a dependent series", () => {
    expect(politisWhiteBlockLength(held)).toBeLessThan(r.stationary.meanBlock);
    const { percentile, blockLength } = bootstrapRate(held, {
      confidence: 0.95,
      replicates: 20_000,
      minimumBlock: r.stationary.meanBlock,
      random: makeRandom(1),
    });
    expect(blockLength).toBe(r.stationary.meanBlock);
    // Rates are multiples of 1/200, and both ends are simulated: one step apart at most.
    expect(Math.abs(percentile.lower - r.stationary.percentile[0])).toBeLessThan(0.0051);
    expect(Math.abs(percentile.upper - r.stationary.percentile[1])).toBeLessThan(0.0051);
  });

  it('mirrors the percentile interval at the rate for the basic one', () => {
    const { rate, percentile, basic } = bootstrapRate(held, {
      confidence: 0.9,
      replicates: 500,
      minimumBlock: 3,
      random: makeRandom(5),
    });
    expect(basic.lower).toBeCloseTo(2 * rate - percentile.upper, 12);
    expect(basic.upper).toBeCloseTo(2 * rate - percentile.lower, 12);
  });

  it('keeps the basic interval within [0, 1]', () => {
    const rare = Float64Array.from({ length: 60 }, (_, at) => (at === 30 ? 1 : 0));
    const { basic } = bootstrapRate(rare, {
      confidence: 0.95,
      replicates: 500,
      minimumBlock: 3,
      random: makeRandom(5),
    });
    expect(basic.lower).toBe(0);
  });

  it('widens with the blocks, and uses the longer of the two lengths', () => {
    const indicators = dependentIndicators(400, 0.8, 0, makeRandom(3));
    const own = politisWhiteBlockLength(indicators);
    const estimate = (minimumBlock: number) =>
      bootstrapRate(indicators, { confidence: 0.95, replicates: 1_000, minimumBlock, random: makeRandom(4) });
    expect(estimate(1).blockLength).toBe(own);
    expect(estimate(40).blockLength).toBe(40);
  });

  it('has nothing to say without windows', () => {
    const none = bootstrapRate(new Float64Array(0), {
      confidence: 0.95,
      replicates: 10,
      minimumBlock: 1,
      random: makeRandom(1),
    });
    expect(none.percentile.lower).toBeNaN();
  });
});
