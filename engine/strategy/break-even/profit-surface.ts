import type { Day } from '../../contracts/calendar-date.js';
import type { Scene } from './call-value.js';
import { type BoughtLayer, hedgeCost, hedgeValue } from './hedge-value.js';

/**
 * Profit of a hedge by size of the jump and by the day on which it comes.
 *
 * @param jumps - of the VIX over its level at the purchase [fraction], e.g. 1 doubles it
 * @param days - [days since epoch]
 * @returns [USD], one row per jump, one column per day
 */
export function profitSurface(
  scene: Scene,
  layers: readonly BoughtLayer[],
  jumps: readonly number[],
  days: readonly Day[],
): number[][] {
  const cost = hedgeCost(layers);
  return jumps.map((jump) => days.map((day) => hedgeValue(scene, layers, day, scene.curve.vix * (1 + jump)) - cost));
}
