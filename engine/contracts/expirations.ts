import type { Day } from './calendar-date.js';

/** Contract multiplier of SPX and VIX options [USD per index point]. */
export const CONTRACT_MULTIPLIER = 100;

/**
 * The listed expiration nearest to a target tenor.
 *
 * @param expirations - listed expirations, ascending [days since epoch]
 * @param today - trading day of the purchase; expirations on or before it are not for sale
 * @param targetDays - wanted days to expiration [calendar days]
 * @param minimumDays - expirations with fewer days left are passed over [calendar days]
 * @returns the expiration, the earlier one on a tie; NaN when none is left
 */
export function nearestExpiration(expirations: Int32Array, today: Day, targetDays: number, minimumDays = 1): Day {
  let best = Number.NaN;
  let bestDistance = Infinity;
  for (let index = firstAfter(expirations, today + minimumDays - 1); index < expirations.length; ++index) {
    const distance = Math.abs(expirations[index] - today - targetDays);
    if (distance >= bestDistance) break;
    best = expirations[index];
    bestDistance = distance;
  }
  return best;
}

/** Index of the first element greater than `value` in an ascending array; the length when there is none. */
export function firstAfter(ascending: Int32Array, value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ascending[middle] > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
