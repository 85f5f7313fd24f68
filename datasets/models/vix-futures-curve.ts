import type { Day } from '../../engine/contracts/calendar-date.js';
import { exp, log } from '../../engine/math/index.js';
import { fittedVixFuture } from '../../engine/surfaces/index.js';

/**
 * Settles of one day's contracts, the missing ones filled by the fitted curve bent through the observed ones.
 *
 * The deviation ln(settle) - ln(fit) is known at each observed contract and is 0 at the VIX itself (0 days). Between
 * two of those it is interpolated linearly in days; beyond the last it stays, so the curve keeps the fitted shape.
 * A day without any observed contract gets the fit alone.
 *
 * @param day - trading day
 * @param vix - its close, > 0 [volatility points]
 * @param expirations - ascending, all after `day`, shape [contracts]
 * @param settles - observed ones, NaN where missing [volatility points], shape [contracts]; filled in place
 * @returns `settles`
 */
export function fillVixFutures(day: Day, vix: number, expirations: Int32Array, settles: Float64Array): Float64Array {
  let leftDays = 0;
  let leftDeviation = 0;
  let right = nextObserved(settles, 0);
  for (let contract = 0; contract < expirations.length; ++contract) {
    const daysToExpiration = expirations[contract] - day;
    const logFit = log(fittedVixFuture(vix, daysToExpiration));
    if (contract === right) {
      leftDays = daysToExpiration;
      leftDeviation = log(settles[contract]) - logFit;
      right = nextObserved(settles, contract + 1);
      continue;
    }
    let deviation = leftDeviation;
    if (right < expirations.length) {
      const rightDays = expirations[right] - day;
      const rightDeviation = log(settles[right]) - log(fittedVixFuture(vix, rightDays));
      const share = (daysToExpiration - leftDays) / (rightDays - leftDays);
      deviation = leftDeviation + share * (rightDeviation - leftDeviation);
    }
    settles[contract] = exp(logFit + deviation);
  }
  return settles;
}

function nextObserved(settles: Float64Array, from: number): number {
  let contract = from;
  while (contract < settles.length && Number.isNaN(settles[contract])) ++contract;
  return contract;
}
