import { pow } from '../../engine/math/index.js';

/** Returns this many trading days back still count. */
export const KERNEL_DAYS = 1000;

/** Rows at the start of a price history on which the model sees too little to be traded on: one year. */
export const WARM_UP_DAYS = 252;

const TRADING_DAYS_PER_YEAR = 252;

/**
 * The lowest VIX close on record, 2017-11-03. After a few returns, all of them up, cut kernels would give less, even a
 * negative number.
 */
const LOWEST_WITH_CUT_KERNELS = 9.14;

/** VIX/100 = constant + trend R1 + volatility sqrt(R2), with kernels K(tau) ~ (tau + delta)^-alpha, tau in years. */
const PARAMETERS = {
  constant: 0.057,
  trend: -0.095,
  volatility: 0.82,
  trendKernel: { alpha: 1.06, delta: 0.02 },
  volatilityKernel: { alpha: 1.6, delta: 0.052 },
} as const;

/**
 * VIX as a function of the path of the S&P 500 alone, published parameters.
 *
 * R1 is a weighted sum of the daily returns r and R2 one of r squared; each kernel integrates to 1 over 1000 trading
 * days, so both are per year. A close counts in the value of its own day. Where fewer than 1000 returns precede, the
 * kernels are cut and normalised again, and the value is not let below the lowest VIX on record; the first row, without
 * a return, has that value.
 * A VIX that is a function of the S&P cannot surprise it: label whatever is computed from it.
 *
 * Cost: 1000 multiplications per kernel and day.
 *
 * @param closes - daily closes, oldest first, all > 0 [index points], shape [days]
 * @param fromRow - first row wanted; those before it only serve as memory
 * @returns [volatility points], shape [days]; NaN before `fromRow`
 * @see Guyon and Lekeufack (2023), "Volatility is (mostly) path-dependent", Quantitative Finance 23(9), 1221-1258
 */
export function pathDependentVix(closes: Float64Array, fromRow = 0): Float64Array {
  const trendKernel = powerLawKernel(PARAMETERS.trendKernel);
  const volatilityKernel = powerLawKernel(PARAMETERS.volatilityKernel);
  const returns = Float64Array.from(closes, (close, row) => (row === 0 ? 0 : close / closes[row - 1] - 1));
  return Float64Array.from(closes, (_, row) => {
    if (row < fromRow) return Number.NaN;
    const lags = Math.min(row, KERNEL_DAYS);
    let trend = 0;
    let trendWeight = 0;
    let variance = 0;
    let varianceWeight = 0;
    for (let lag = 0; lag < lags; ++lag) {
      const dailyReturn = returns[row - lag];
      const k1 = trendKernel[lag];
      const k2 = volatilityKernel[lag];
      trend += k1 * dailyReturn;
      trendWeight += k1;
      variance += k2 * dailyReturn * dailyReturn;
      varianceWeight += k2;
    }
    if (lags === 0) return LOWEST_WITH_CUT_KERNELS;
    const r1 = (TRADING_DAYS_PER_YEAR * trend) / trendWeight;
    const r2 = (TRADING_DAYS_PER_YEAR * variance) / varianceWeight;
    const vix = 100 * (PARAMETERS.constant + PARAMETERS.trend * r1 + PARAMETERS.volatility * Math.sqrt(r2));
    return lags < KERNEL_DAYS ? Math.max(vix, LOWEST_WITH_CUT_KERNELS) : vix;
  });
}

/** Weights by lag in trading days, not normalised. */
function powerLawKernel({ alpha, delta }: { alpha: number; delta: number }): Float64Array {
  return Float64Array.from({ length: KERNEL_DAYS }, (_, lag) => pow(lag / TRADING_DAYS_PER_YEAR + delta, -alpha));
}
