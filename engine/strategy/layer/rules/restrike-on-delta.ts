import type { LayerRule } from '../layer-rule.js';
import type { Lot } from '../lot.js';

/** A call bought at a delta of 0.50 is left alone between 0.35 and 0.65. */
const TOLERANCE = 0.15;

/**
 * Replaces a call whose delta has moved more than 0.15 from the target. That brings the delta back to where it was
 * bought; it does not make the layer delta-neutral.
 *
 * @param target - delta that the layer buys at; null where its strikes go by another rule: the delta at the purchase
 * @see VixShield: "the 0.50 delta target shifts quickly; use dynamic adjustments rather than static holds"
 */
export function restrikeOnDelta(target: number | null): LayerRule {
  const isLeftAlone = (delta: number, lot: Lot) => Math.abs(delta - (target ?? lot.entry.delta)) <= TOLERANCE;
  return {
    name: 're-strike',
    wishes(view) {
      const delta = view.delta();
      if (isLeftAlone(delta, view.lot)) return null;
      return { kind: 'replace', why: `re-strike at delta ${delta.toFixed(2)}` };
    },
    quietUntil({ lot, deltaOn }, row, end) {
      let next = row;
      while (next < end && isLeftAlone(deltaOn(next), lot)) ++next;
      return next;
    },
  };
}
