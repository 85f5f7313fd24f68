import { normalDistribution } from '../../math/index.js';
import type { SharpeMoments } from './sharpe-moments.js';

/**
 * Probability that the true Sharpe ratio is above a benchmark, given the one measured:
 * N((SR - SR*) √(n - 1) / √(1 - skewness SR + (kurtosis - 1)/4 SR²)). Crashes (negative skewness) and fat tails widen
 * the error; autocorrelated returns are not allowed for.
 *
 * @param moments - per observation, not annualised
 * @param benchmark - SR*, per observation
 * @returns in [0, 1]; NaN when the moments are
 * @example probabilisticSharpeRatio({ sharpe: 0.458, skewness: -2.448, kurtosis: 10.164, observations: 24 }) // 0.913
 * @see Bailey & López de Prado (2012), The Sharpe Ratio Efficient Frontier, Journal of Risk 15(2), eq. 11
 */
export function probabilisticSharpeRatio(moments: SharpeMoments, benchmark = 0): number {
  const { sharpe, skewness, kurtosis, observations } = moments;
  const spread = 1 - skewness * sharpe + ((kurtosis - 1) / 4) * sharpe * sharpe;
  return normalDistribution(((sharpe - benchmark) * Math.sqrt(observations - 1)) / Math.sqrt(spread));
}
