import type { Friction } from '../engine/execution/friction.js';
import type { CondorSpec, LayerSpec } from '../engine/strategy/index.js';

/** Trading that costs nothing, and what it costs by default. */
export const freeFriction: Friction = { level: 'none', commission: 0, spxSpread: 0, vixSpread: 0 };
export const liveFriction: Friction = { level: 'live', commission: 1, spxSpread: 0.01, vixSpread: 0.03 };

/** The claimed condors: 45 days, 16 delta, held to settlement, with 50-point wings and at no cost. */
export const plainCondor: CondorSpec = {
  daysToExpiration: 45,
  shortDelta: 0.16,
  wing: { kind: 'points', value: 50 },
  entry: 'weekly',
  profitTarget: null,
  stopLoss: null,
  timeExit: null,
  tightening: null,
  integer: false,
  friction: freeFriction,
  surface: 'base',
};

/** The near layer without a rule: 30 days, 0.50 delta, held to settlement, at no cost. */
export const plainLayer: LayerSpec = {
  targetDays: 30,
  strike: { kind: 'delta', value: 0.5 },
  rollDays: null,
  buysOnlyWhen: [],
  activation: null,
  exit: null,
  isRestruck: false,
  isDeltaNeutral: false,
  friction: freeFriction,
  surface: 'base',
};
