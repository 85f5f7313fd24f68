import { expect } from 'vitest';
import { type Smile, smilePrice, smileVolatility } from '../../../engine/surfaces/index.js';

/** Strikes from 8 standard deviations below the forward to 8 above, close enough to see any kink. */
const STEPS = 400;

/**
 * Fails unless prices leave no arbitrage between strikes: positive volatility, calls that fall and puts that rise with
 * the strike by no more than its discounted change, convex prices, parity.
 */
export function expectNoArbitrage(smile: Smile, label: string): void {
  const { forward, discountFactor, atmDeviation } = smile;
  const tolerance = 1e-13 * forward;
  let strike = Number.NaN;
  let call = Number.NaN;
  let slope = -discountFactor;
  for (let step = 0; step <= STEPS; ++step) {
    const x = (16 * step) / STEPS - 8;
    const nextStrike = forward * Math.exp(x * atmDeviation);
    const nextCall = smilePrice(smile, 'call', nextStrike);
    const put = smilePrice(smile, 'put', nextStrike);
    if (!(smileVolatility(smile, nextStrike) > 0)) expect.fail(`${label}: volatility at x = ${x}`);
    if (!(Math.abs(nextCall - put - discountFactor * (forward - nextStrike)) <= 10 * tolerance)) {
      expect.fail(`${label}: parity at x = ${x}`);
    }
    if (step > 0) {
      const width = nextStrike - strike;
      const nextSlope = (nextCall - call) / width;
      const rounding = (4 * tolerance) / width;
      if (!(nextSlope >= slope - rounding)) expect.fail(`${label}: convex at x = ${x}: ${slope} then ${nextSlope}`);
      if (!(nextSlope <= rounding)) expect.fail(`${label}: falling at x = ${x}`);
      slope = nextSlope;
    }
    strike = nextStrike;
    call = nextCall;
  }
}
