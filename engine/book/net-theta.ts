import type { Window } from '../contracts/window.js';

/**
 * Measured days on which time works for the whole account: theta of the condors and of every layer, > 0 together.
 *
 * @param condor - of the condors [USD per calendar day], shape [days]
 * @param layers - of each layer, and how many units of it are held
 */
export function thetaPositiveDays(
  measured: Window,
  condor: Float64Array,
  layers: readonly { readonly theta: Float64Array; readonly weight: number }[],
): number {
  let days = 0;
  for (let row = measured.fromRow + 1; row <= measured.toRow; ++row) {
    let sum = condor[row];
    for (const { theta, weight } of layers) sum += weight * theta[row];
    if (sum > 0) days += 1;
  }
  return days;
}
