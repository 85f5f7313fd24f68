/**
 * Drawdown of an equity curve, day by day: 1 - equity / highest equity so far.
 *
 * @param equity - account value per trading day, oldest first, first > 0 [USD], shape [days]
 * @param out - receives the result, shape [days]; may be `equity` itself
 * @returns `out`: fraction below the highest value so far; 0 at a new high, above 1 once equity is negative
 * @example drawdown(Float64Array.of(100, 80, 120, 90)) // 0, 0.2, 0, 0.25
 */
export function drawdown(equity: Float64Array, out = new Float64Array(equity.length)): Float64Array {
  let peak = -Infinity;
  for (let day = 0; day < equity.length; ++day) {
    const value = equity[day];
    if (value > peak) peak = value;
    out[day] = 1 - value / peak;
  }
  return out;
}
