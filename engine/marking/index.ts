// What an option is marked at, and what a fill costs: from quotes where the market has them, else from the model.
//
// Reading order: option-marker (what a walk asks for), model-marker (smile and modelled half-spread), quote-marker
// (mids, bids and asks, and what happens on days without them), make-marker (which of the two a walk gets).
//
// put-call-parity.ts asks whether quoted pairs of VIX options agree with the VX future.
//
// Strikes are chosen on the model's smile either way: a marker prices contracts, it does not choose them.

export { makeMarker } from './make-marker.js';
export { ModelMarker } from './model-marker.js';
export type { OptionMarker } from './option-marker.js';
export { type GapSummary, type ParityGap, type ParitySummary, parityGaps, summarizeParity } from './put-call-parity.js';
export { QuoteMarker } from './quote-marker.js';
