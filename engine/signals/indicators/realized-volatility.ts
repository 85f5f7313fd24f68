import { log } from '../../math/index.js';
import { TRADING_DAYS_PER_YEAR } from '../../metrics/index.js';

/**
 * Realised volatility of the last `window` daily log returns, about zero as variance swaps measure it.
 *
 * @param closes - oldest first, all > 0, shape [rows]
 * @param window - at least 1 [rows]
 * @returns sqrt(252 × mean of the squared returns) [annualised fraction]; NaN on the first `window` rows and while a
 *   NaN is among its closes, shape [rows]
 * @see Demeterfi, Derman, Kamal & Zou (1999), More Than You Ever Wanted to Know About Volatility Swaps
 */
export function realizedVolatility(closes: Float64Array, window: number): Float64Array {
  const squares = new Float64Array(closes.length).fill(Number.NaN);
  for (let row = 1; row < closes.length; ++row) {
    const logReturn = log(closes[row] / closes[row - 1]);
    squares[row] = logReturn * logReturn;
  }
  const volatility = new Float64Array(closes.length).fill(Number.NaN);
  for (let row = window; row < closes.length; ++row) {
    // Summed anew: a running sum would keep the rounding of all days before.
    let sum = 0;
    for (let past = row - window + 1; past <= row; ++past) sum += squares[past];
    volatility[row] = Math.sqrt((TRADING_DAYS_PER_YEAR * sum) / window);
  }
  return volatility;
}
