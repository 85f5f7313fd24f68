import type { Random } from '../../engine/math/index.js';

/**
 * Share of today's deviation that is left on the next session.
 *
 * Of the deviations of real settles from the fitted curve, 2004-2026, at 30 to 180 days: autocorrelation 0.92-0.98 at
 * one session, 0.49-0.76 at 20, 0.33-0.58 at 60; 0.98 gives 0.98, 0.67, 0.30. Those of different maturities move
 * together (correlation 0.86-0.99), so one path serves all.
 */
export const RESIDUAL_PERSISTENCE = 0.98;

/**
 * How far each day's VX curve lies from the fit, in units of the fit's error: a first-order autoregression of mean 0 and
 * variance 1.
 *
 * @param random - consumed: one normal deviate per day
 * @returns shape [days]
 */
export function curveResiduals(random: Random, days: number): Float64Array {
  const shockSize = Math.sqrt(1 - RESIDUAL_PERSISTENCE * RESIDUAL_PERSISTENCE);
  const residuals = new Float64Array(days);
  let residual = random.normal();
  for (let day = 0; day < days; ++day) {
    residuals[day] = residual;
    residual = RESIDUAL_PERSISTENCE * residual + shockSize * random.normal();
  }
  return residuals;
}
