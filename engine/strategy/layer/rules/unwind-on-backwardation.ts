import type { LayerRule } from '../layer-rule.js';

/**
 * Takes a layer out when the term structure is steeply inverted, and lets it back once it is in contango again.
 *
 * @param backwardation - by day [fraction], NaN where unknown: nothing changes then; shape [days]
 * @param above - backwardation beyond which the layer is unwound [fraction]
 * @param reenterBelow - backwardation below which it may buy again [fraction]
 * @see VixShield: "unwind the entire hedge if VIX futures backwardation exceeds 8%"
 */
export function unwindOnBackwardation(backwardation: Float64Array, above: number, reenterBelow: number): LayerRule {
  const isOut = new Uint8Array(backwardation.length);
  for (let row = 0, out = 0; row < backwardation.length; ++row) {
    if (backwardation[row] > above) out = 1;
    else if (backwardation[row] < reenterBelow) out = 0;
    isOut[row] = out;
  }
  return {
    name: 'backwardation',
    keepsOut: true,
    forbids: (row) => (isOut[row] === 1 ? 'backwardation' : null),
    wishes: ({ row }) =>
      isOut[row] === 1 ? { kind: 'unwind', why: `backwardation ${(100 * backwardation[row]).toFixed(1)}%` } : null,
    quietUntil(_outlook, row, end) {
      const next = isOut.subarray(0, end).indexOf(1, row);
      return next < 0 ? end : next;
    },
  };
}
