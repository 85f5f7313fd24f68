/**
 * How far the VIX must jump, and how soon, before a hedge bought today has earned its premium back.
 *
 * Read in this order: frozen-curve.ts (what VX futures do when the VIX jumps, and while it does not), bought-call.ts
 * (the calls of one layer, bought on a day), call-value.ts (what one is worth later), hedge-value.ts (all of them), break-even-level.ts (the level
 * at which a value is reached), hedge-break-even.ts (layers and whole hedge by horizon), profit-surface.ts (the whole
 * hedge by size of the jump and days until it).
 */
export { type BoughtCall, buyCall } from './bought-call.js';
export { breakEvenLevel, HIGHEST_LEVEL, LOWEST_LEVEL } from './break-even-level.js';
export { callValue, type Scene } from './call-value.js';
export { type FrozenCurve, freezeCurve } from './frozen-curve.js';
export { type BreakEven, type HedgeBreakEven, hedgeBreakEven } from './hedge-break-even.js';
export { type BoughtLayer, hedgeCost, hedgeValue } from './hedge-value.js';
export { profitSurface } from './profit-surface.js';
