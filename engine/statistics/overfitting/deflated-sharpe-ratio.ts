import { inverseNormal } from '../../math/index.js';
import { probabilisticSharpeRatio } from './probabilistic-sharpe-ratio.js';
import type { SharpeMoments } from './sharpe-moments.js';

/** Euler-Mascheroni constant. */
const EULER_GAMMA = 0.5772156649015329;

/**
 * Largest Sharpe ratio to expect from trials none of which has skill:
 * √variance ((1 - γ) N⁻¹(1 - 1/N) + γ N⁻¹(1 - 1/(N e))), γ Euler's constant.
 *
 * @param sharpeVariance - variance of the Sharpe ratios over the trials, per observation squared
 * @param trials - independent trials N, at least 1; need not be whole
 * @returns per observation; 0 for one trial
 * @see Bailey & López de Prado (2014), The Deflated Sharpe Ratio, Journal of Portfolio Management 40(5), eq. 1
 */
export function expectedMaximumSharpe(sharpeVariance: number, trials: number): number {
  if (trials <= 1) return 0;
  // Upper quantiles from the lower tail: 1 - 1/N loses the digits of 1/N.
  const atTrials = -inverseNormal(1 / trials);
  const atTrialsTimesE = -inverseNormal(1 / (trials * Math.E));
  return Math.sqrt(sharpeVariance) * ((1 - EULER_GAMMA) * atTrials + EULER_GAMMA * atTrialsTimesE);
}

/**
 * Probability that the Sharpe ratio of the best of many trials is more than luck: the probabilistic Sharpe ratio
 * against the largest one to expect from that many trials without skill.
 *
 * @param moments - of the best trial, per observation, not annualised
 * @param sharpeVariance - variance of the Sharpe ratios over the trials, per observation squared
 * @param trials - independent trials: `effectiveTrials`, not the size of the grid; the grid's size is the bound
 * @returns in [0, 1]; NaN when the moments are
 * @example
 * const moments = { sharpe: 2.5 / Math.sqrt(250), skewness: -3, kurtosis: 10, observations: 1250 };
 * deflatedSharpeRatio(moments, 0.5 / 250, 100) // 0.900
 * @see Bailey & López de Prado (2014), The Deflated Sharpe Ratio, Journal of Portfolio Management 40(5), 94-107
 */
export function deflatedSharpeRatio(moments: SharpeMoments, sharpeVariance: number, trials: number): number {
  return probabilisticSharpeRatio(moments, expectedMaximumSharpe(sharpeVariance, trials));
}
