/** Between these a break-even is looked for [volatility points]: the VIX has never closed below 9 or above 83. */
export const LOWEST_LEVEL = 1;
export const HIGHEST_LEVEL = 300;

/**
 * The lowest level at which a position is worth what it cost, by bisection down to neighbouring numbers.
 *
 * @param valueAt - value by level, rising
 * @param cost - in the unit of the value
 * @returns in [1, 300]; 1 where every level is enough, NaN where none is
 */
export function breakEvenLevel(valueAt: (level: number) => number, cost: number): number {
  if (valueAt(LOWEST_LEVEL) >= cost) return LOWEST_LEVEL;
  if (!(valueAt(HIGHEST_LEVEL) >= cost)) return Number.NaN;
  let low = LOWEST_LEVEL;
  let high = HIGHEST_LEVEL;
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return high;
    if (valueAt(middle) >= cost) high = middle;
    else low = middle;
  }
}
