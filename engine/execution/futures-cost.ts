import type { Friction } from './friction.js';

/** VX futures: tick [volatility points] and value of a point [USD]. */
const VX_TICK = 0.05;
export const VX_MULTIPLIER = 1000;

/**
 * What trading VX futures against the delta of one VIX call costs: half a tick and commission, fractions of a
 * contract allowed.
 *
 * @param delta - of the call, ≥ 0; a delta of 1 is 100 USD per point, a tenth of a future
 * @returns [USD per call]; 0 when the level is `none`
 */
export function futuresCost(friction: Friction, delta: number): number {
  if (friction.level === 'none') return 0;
  const contracts = (delta * 100) / VX_MULTIPLIER;
  return contracts * ((VX_TICK / 2) * VX_MULTIPLIER + friction.commission);
}
