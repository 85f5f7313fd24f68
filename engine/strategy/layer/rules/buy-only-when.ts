import type { LayerRule } from '../layer-rule.js';

/**
 * Lets a layer buy only while a condition holds; what it holds already is kept.
 *
 * @param condition - 1 on the days on which it may buy, shape [days]
 * @param name - what it waits for, for the blotter
 */
export function buyOnlyWhen(condition: Uint8Array, name: string): LayerRule {
  return {
    name,
    forbids: (row) => (condition[row] === 1 ? null : `waits for ${name}`),
    quietUntil: (_outlook, _row, end) => end,
  };
}
