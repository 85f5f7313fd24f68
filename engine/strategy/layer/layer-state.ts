/**
 * Where a layer stands.
 *
 * - `flat`: holds nothing and would buy if no rule forbids it;
 * - `open`: holds its calls;
 * - `rolling`: an order to buy, sell or replace is under way, because fills lag decisions or wait for approval;
 * - `unwound`: holds nothing and may not buy until the rule that took it out lets it back.
 */
export type LayerState = 'flat' | 'open' | 'rolling' | 'unwound';

/** A way from one state to another; the docs draw this table. */
export interface LayerTransition {
  readonly from: LayerState;
  readonly to: LayerState;
  /** What takes the layer there, in the words of the blotter. */
  readonly on: string;
}

/** Every transition there is; a layer that takes another has a bug and throws. */
export const LAYER_TRANSITIONS: readonly LayerTransition[] = [
  { from: 'flat', to: 'rolling', on: 'entry ordered: no rule forbids a purchase' },
  { from: 'rolling', to: 'open', on: 'filled' },
  { from: 'rolling', to: 'flat', on: 'the ordered contract settled before the order was approved' },
  { from: 'rolling', to: 'unwound', on: 'backwardation or liquidity, before the order filled' },
  { from: 'open', to: 'rolling', on: 'roll, re-strike, time-shift, refill or a changed activation' },
  { from: 'open', to: 'flat', on: 'settlement, activation off, or an exit that ended before it filled' },
  { from: 'open', to: 'unwound', on: 'backwardation or liquidity' },
  { from: 'flat', to: 'unwound', on: 'backwardation or liquidity' },
  { from: 'unwound', to: 'flat', on: 're-entry' },
];

/** Checks that a transition is in the table. */
export function checkTransition(from: LayerState, to: LayerState): void {
  if (LAYER_TRANSITIONS.some((transition) => transition.from === from && transition.to === to)) return;
  throw new Error(`a layer cannot go from ${from} to ${to}`);
}
