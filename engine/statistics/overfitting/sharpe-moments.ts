import { mean } from '../moments.js';

/** What the sampling error of a Sharpe ratio depends on. */
export interface SharpeMoments {
  /** Mean / standard deviation per observation, not annualised. */
  readonly sharpe: number;
  /** Third standardised moment: 0 for the normal distribution. */
  readonly skewness: number;
  /** Fourth standardised moment: 3 for the normal distribution. */
  readonly kurtosis: number;
  readonly observations: number;
}

/**
 * Sharpe ratio, skewness and kurtosis of returns; moments are about the mean, over n, except for the standard deviation
 * of the Sharpe ratio, over n - 1.
 *
 * @param returns - excess over the alternative, per observation [fraction]
 * @returns all NaN when the returns do not vary or there are fewer than two
 */
export function sharpeMoments(returns: Float64Array): SharpeMoments {
  const observations = returns.length;
  const centre = mean(returns);
  let second = 0;
  let third = 0;
  let fourth = 0;
  for (let at = 0; at < observations; ++at) {
    const deviation = returns[at] - centre;
    const square = deviation * deviation;
    second += square;
    third += square * deviation;
    fourth += square * square;
  }
  if (!(second > 0)) return { sharpe: Number.NaN, skewness: Number.NaN, kurtosis: Number.NaN, observations };
  const variance = second / observations;
  return {
    sharpe: centre / Math.sqrt(second / (observations - 1)),
    skewness: third / observations / (variance * Math.sqrt(variance)),
    kurtosis: fourth / observations / (variance * variance),
    observations,
  };
}
