import type { LayerMultipliers } from '../signal.js';

/** The same for the three layers: 1 where the condition holds, else 0. */
export function onEveryLayer(condition: ArrayLike<number>): LayerMultipliers {
  const multipliers = Float64Array.from(condition);
  return [multipliers, multipliers, multipliers];
}
