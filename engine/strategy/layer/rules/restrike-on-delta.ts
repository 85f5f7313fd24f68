import type { LayerRule } from '../layer-rule.js';

/** Deltas within which a call bought at 0.50 is left alone. */
const LOWEST_DELTA = 0.35;
const HIGHEST_DELTA = 0.65;

/**
 * Replaces a call whose delta has left [0.35, 0.65]. That brings the delta back to where it was bought; it does not
 * make the layer delta-neutral.
 */
export const restrikeOnDelta: LayerRule = {
  name: 're-strike',
  wishes(view) {
    const delta = view.delta();
    if (delta >= LOWEST_DELTA && delta <= HIGHEST_DELTA) return null;
    return { kind: 'replace', why: `re-strike at delta ${delta.toFixed(2)}` };
  },
};
