import { exp, type Random } from '../../engine/math/index.js';

/** Published parameters; rates per year. */
const PARAMETERS = {
  constant: 0.04,
  trend: -0.13,
  volatility: 0.65,
  /** Speeds of the fast and the slow factor, and the weight of the slow one. */
  trendKernel: { fast: 55, slow: 10, slowWeight: 0.25 },
  volatilityKernel: { fast: 20, slow: 3, slowWeight: 0.5 },
} as const;

const TRADING_DAYS_PER_YEAR = 252;

/** Steps of the discretisation within a trading day; the fast factor forgets 2% in one. */
const STEPS_PER_DAY = 10;

/** Instantaneous volatility is kept within; the equation itself can leave them for a moment. */
const LOWEST_VOLATILITY = 0;
const HIGHEST_VOLATILITY = 1.5;

/** A calm market: variance factors at the square of this, trend factors at zero [fraction per year]. */
const INITIAL_VOLATILITY = 0.15;

/**
 * Daily closes of an index whose volatility is a function of its own path: the four-factor Markovian model.
 *
 *     dS/S = drift dt + sigma dW,   sigma = b0 + b1 R1 + b2 sqrt(R2)
 *     Ri = (1 - ti) Ri0 + ti Ri1,   dR1j = l1j (sigma dW - R1j dt),   dR2j = l2j (sigma^2 - R2j) dt
 *
 * Two speeds per factor stand for the power laws of the empirical model (path-dependent-vix.ts). The first year or two
 * remember the calm start: leave them out.
 *
 * @param random - consumed: one normal deviate per step
 * @param days - closes wanted, at least 1
 * @param drift - of the logarithm of the price, added to what volatility makes [fraction per year]
 * @returns closes, the first being 1000, shape [days]
 * @see Guyon and Lekeufack (2023), "Volatility is (mostly) path-dependent", Quantitative Finance 23(9), section on the
 *   4-factor Markovian model, with its example parameters
 * @see Nutz and Riveros Valdevenito (2024), "On the Guyon-Lekeufack volatility model": it does not explode, and sigma
 *   may pass below zero
 */
export function fourFactorPath(random: Random, days: number, drift: number): Float64Array {
  const { trendKernel: k1, volatilityKernel: k2 } = PARAMETERS;
  const dt = 1 / (TRADING_DAYS_PER_YEAR * STEPS_PER_DAY);
  const rootDt = Math.sqrt(dt);
  let fastTrend = 0;
  let slowTrend = 0;
  let fastVariance = INITIAL_VOLATILITY * INITIAL_VOLATILITY;
  let slowVariance = fastVariance;
  let logPrice = 0;
  const closes = new Float64Array(days);
  closes[0] = 1000;
  for (let day = 1; day < days; ++day) {
    for (let step = 0; step < STEPS_PER_DAY; ++step) {
      const trend = (1 - k1.slowWeight) * fastTrend + k1.slowWeight * slowTrend;
      const variance = (1 - k2.slowWeight) * fastVariance + k2.slowWeight * slowVariance;
      const free = PARAMETERS.constant + PARAMETERS.trend * trend + PARAMETERS.volatility * Math.sqrt(variance);
      const sigma = Math.min(HIGHEST_VOLATILITY, Math.max(LOWEST_VOLATILITY, free));
      const shock = sigma * rootDt * random.normal();
      logPrice += shock + drift * dt;
      fastTrend += k1.fast * (shock - fastTrend * dt);
      slowTrend += k1.slow * (shock - slowTrend * dt);
      fastVariance += k2.fast * (sigma * sigma - fastVariance) * dt;
      slowVariance += k2.slow * (sigma * sigma - slowVariance) * dt;
    }
    closes[day] = 1000 * exp(logPrice);
  }
  return closes;
}
