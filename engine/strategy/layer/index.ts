/**
 * A layer of VIX calls and its rules.
 *
 * Read in this order: layer-state.ts (flat, open, rolling, unwound and the ways between them; layer-diagram.ts draws
 * them), lot.ts (what is held,
 * and who counts it), call-pricing.ts (what
 * it is worth), layer-rule.ts and rules/ (one rule per file, none knows another), layer.ts (hears the rules and
 * decides), layer-trader.ts (carries it out), make-rules.ts (the rules of a spec), layer-track.ts and walk-layer.ts
 * (one call through a whole market). A new rule is a file in rules/, a line in make-rules.ts and a test.
 */
export { Layer, type LayerOptions, type ShiftTarget } from './layer.js';
export { layerDiagram } from './layer-diagram.js';
export type { LayerRule, LotOutlook, LotView, Wish, WishKind } from './layer-rule.js';
export { weightiestWish } from './layer-rule.js';
export { LAYER_TRANSITIONS, type LayerState, type LayerTransition } from './layer-state.js';
export { blankLayerTrack, LAYER_COLUMNS, type LayerTrack } from './layer-track.js';
export type { LayerDesk, Lot, PurchaseTerms, VixCall } from './lot.js';
export { makeRules } from './make-rules.js';
export { keepLiquid } from './rules/keep-liquid.js';
export { timeShift } from './rules/time-shift.js';
export { waitForApproval } from './rules/wait-for-approval.js';
export { walkLayer } from './walk-layer.js';
