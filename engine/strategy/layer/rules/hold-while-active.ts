import type { LayerRule } from '../layer-rule.js';

/**
 * Holds a layer only while its activation is on, in the units that it gives.
 *
 * @param multipliers - units relative to the base count by day, 0 is off, shape [days]
 * @param name - of the activation, for the blotter
 */
export function holdWhileActive(multipliers: Float64Array, name: string): LayerRule {
  return {
    name,
    forbids: (row) => (multipliers[row] > 0 ? null : `${name} is off`),
    multiplier: (row) => multipliers[row],
    wishes({ row, lot }) {
      const multiplier = multipliers[row];
      if (!(multiplier > 0)) return { kind: 'close', why: `${name} off` };
      return multiplier === lot.multiplier ? null : { kind: 'replace', why: `${name} ×${multiplier}` };
    },
    quietUntil({ lot }, row, end) {
      let next = row;
      while (next < end && multipliers[next] > 0 && multipliers[next] === lot.multiplier) ++next;
      return next;
    },
  };
}
