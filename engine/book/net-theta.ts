/**
 * Theta of a whole account, day by day.
 *
 * @param condor - of the condors [USD per calendar day], shape [days]
 * @param layers - of each layer, and how many units of it are held
 * @returns [USD per calendar day], shape [days]; > 0 on days on which time works for the account
 */
export function accountTheta(
  condor: Float64Array,
  layers: readonly { readonly theta: Float64Array; readonly weight: number }[],
): Float64Array {
  const sum = condor.slice();
  for (const { theta, weight } of layers) for (let row = 0; row < sum.length; ++row) sum[row] += weight * theta[row];
  return sum;
}
