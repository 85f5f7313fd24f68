import type { BootstrapOptions } from './bootstrap-median.js';
import type { Interval } from './interval.js';
import { mean } from './moments.js';
import { politisWhiteBlockLength } from './politis-white-block-length.js';
import { quantileOfSorted } from './quantile.js';
import { stationaryBootstrapIndices } from './stationary-bootstrap.js';

export interface BootstrapRateOptions extends BootstrapOptions {
  /** Shortest mean block, at least 1: windows of w days that step 21 share days with w / 21 others [windows]. */
  readonly minimumBlock: number;
}

export interface BootstrappedRate {
  readonly rate: number;
  /** Mean block of the resamples [windows]. */
  readonly blockLength: number;
  /** Quantiles of the resampled rates. */
  readonly percentile: Interval;
  /** The same, mirrored at the rate: 2 rate - upper quantile, 2 rate - lower quantile, cut to [0, 1]. */
  readonly basic: Interval;
}

/**
 * Hold rate of windows that overlap or follow from one another, with percentile and basic intervals of the stationary
 * bootstrap. Its mean block is Politis and White's, but at least `minimumBlock`.
 *
 * Both intervals are too short, more so the longer the blocks: of simulated 95% intervals 83-93% cover
 * (docs/coverage.md). `dependentRateInterval` keeps its word there and is the one to judge by.
 *
 * @param indicators - 1 where the window holds, else 0; oldest first
 * @returns fractions; all NaN without windows
 * @see Politis & Romano (1994), The Stationary Bootstrap, Journal of the American Statistical Association 89, 1303-1313
 * @see Davison & Hinkley (1997), Bootstrap Methods and their Application, eqs. 5.6 (basic) and 5.18 (percentile)
 */
export function bootstrapRate(indicators: Float64Array, options: BootstrapRateOptions): BootstrappedRate {
  const { confidence, replicates, random, minimumBlock } = options;
  const count = indicators.length;
  const rate = mean(indicators);
  if (count === 0) {
    const nothing = { lower: rate, upper: rate };
    return { rate, blockLength: minimumBlock, percentile: nothing, basic: nothing };
  }

  const blockLength = Math.max(politisWhiteBlockLength(indicators), minimumBlock);
  const rates = new Float64Array(replicates);
  const indices = new Int32Array(count);
  for (let replicate = 0; replicate < replicates; ++replicate) {
    stationaryBootstrapIndices(count, blockLength, random, indices);
    let held = 0;
    for (let window = 0; window < count; ++window) held += indicators[indices[window]];
    rates[replicate] = held / count;
  }
  rates.sort();
  const lower = quantileOfSorted(rates, (1 - confidence) / 2);
  const upper = quantileOfSorted(rates, (1 + confidence) / 2);
  return {
    rate,
    blockLength,
    percentile: { lower, upper },
    basic: { lower: Math.max(0, 2 * rate - upper), upper: Math.min(1, 2 * rate - lower) },
  };
}
