import type { Day } from '../../contracts/calendar-date.js';
import { CONTRACT_MULTIPLIER } from '../../contracts/expirations.js';
import type { BoughtCall } from './bought-call.js';
import { callValue, type Scene } from './call-value.js';

/** Calls of one layer. */
export interface BoughtLayer {
  readonly call: BoughtCall;
  /** How many, fractions allowed. */
  readonly calls: number;
}

/** Premium and cost of buying a hedge [USD]. */
export function hedgeCost(layers: readonly BoughtLayer[]): number {
  return layers.reduce(
    (sum, { call, calls }) => sum + calls * (call.premium + call.entryCost) * CONTRACT_MULTIPLIER,
    0,
  );
}

/** Value of a hedge on a day on which the VIX jumps to a level; see `callValue` [USD]. */
export function hedgeValue(scene: Scene, layers: readonly BoughtLayer[], day: Day, level: number): number {
  return layers.reduce(
    (sum, { call, calls }) => sum + calls * callValue(scene, call, day, level) * CONTRACT_MULTIPLIER,
    0,
  );
}
