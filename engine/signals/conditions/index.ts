/**
 * Conditions that rules of the method ask for, each 1 or 0 by day: when the far layer may be re-struck
 * (breadth-divergence.ts), when a promoter buys (vix-jump.ts), when wings are tightened (spx-oversold.ts).
 */
import type { Condition } from '../signal.js';
import { breadthDivergence } from './breadth-divergence.js';
import { spxOversold } from './spx-oversold.js';
import { vixJump } from './vix-jump.js';

/** Every condition by its name. */
export const conditionSignals = {
  'breadth-divergence': breadthDivergence,
  'vix-jump': vixJump,
  'spx-oversold': spxOversold,
} as const satisfies Record<string, Condition>;

export type ConditionName = keyof typeof conditionSignals;
