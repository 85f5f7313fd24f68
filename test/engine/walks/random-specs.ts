import fc from 'fast-check';
import type { BookSpec } from '../../../engine/book/index.js';
import type { Friction } from '../../../engine/execution/friction.js';
import type { CondorSpec, LayerSpec, StrikeRule } from '../../../engine/strategy/index.js';
import { freeFriction, liveFriction } from '../../specs.js';

const frictions: readonly Friction[] = [freeFriction, liveFriction, { ...liveFriction, level: 'stressed' }];
const friction = fc.constantFrom(...frictions);
const surface = fc.constantFrom('low', 'base', 'high' as const);
const orNull = <Value>(values: readonly Value[]) => fc.constantFrom(null, ...values);

/** Condors of every kind that a grid can ask for. */
export const condorSpecs: fc.Arbitrary<CondorSpec> = fc.record({
  daysToExpiration: fc.constantFrom(30, 45, 60),
  shortDelta: fc.constantFrom(0.1, 0.16, 0.3),
  wing: fc.constantFrom(
    { kind: 'points', value: 25 } as const,
    { kind: 'points', value: 100 } as const,
    { kind: 'percent', value: 2 } as const,
    { kind: 'delta', value: 0.05 } as const,
  ),
  entry: fc.constantFrom('daily', 'weekly', 'monthly' as const),
  profitTarget: orNull([0.25, 0.5]),
  stopLoss: orNull([1, 2]),
  timeExit: orNull([7, 21]),
  tightening: orNull([
    { kind: 'narrow', factor: 0.5 } as const,
    { kind: 'shorts-in', delta: 0.25 } as const,
    { kind: 'constant-risk', factor: 0.5 } as const,
  ]),
  integer: fc.boolean(),
  friction,
  surface,
});

const strike: fc.Arbitrary<StrikeRule> = fc.constantFrom(
  { kind: 'delta', value: 0.3 } as const,
  { kind: 'delta', value: 0.5 } as const,
  { kind: 'otm-percent', value: 10 } as const,
  { kind: 'otm-points', value: 6.5 } as const,
);

/** Layers under every rule, and combinations of rules, that need no column beyond those of every market. */
export const layerSpecs: fc.Arbitrary<LayerSpec> = fc.record({
  targetDays: fc.constantFrom(12, 30, 75, 110, 220),
  strike,
  rollDays: orNull([7, 21]),
  buysOnlyWhen: fc.constantFrom([], ['vix-jump' as const]),
  activation: orNull([
    { name: 'macd-vx-slope', eventWindowDays: 0, place: 1 } as const,
    { name: 'vrp-gate', eventWindowDays: 0, place: 2 } as const,
    { name: 'rsi-vix', eventWindowDays: 0, place: 0 } as const,
  ]),
  exit: orNull([{ series: 'vx1-vx2', above: 0.01, reenterBelow: 0 } as const]),
  isRestruck: fc.boolean(),
  isDeltaNeutral: fc.boolean(),
  friction,
  surface,
});

/** Books under every rule that looks at the account. */
export const bookSpecs: fc.Arbitrary<BookSpec> = fc.record({
  condor: condorSpecs,
  sizing: fc.constantFrom('contracts', 'budget', 'risk', 'vega' as const),
  layers: fc
    .array(layerSpecs, { minLength: 0, maxLength: 3 })
    .map((specs) =>
      specs.map((spec, place) => ({ place, spec, weight: [0.06, 0.06, 0.03][place], share: [0.4, 0.4, 0.2][place] })),
    ),
  rules: orNull([0]).chain((none) =>
    none === null
      ? fc.constant(null)
      : fc.record({
          shift: fc.record({
            place: fc.constantFrom(0, 1),
            erosion: fc.constantFrom(0.2, 0.5),
            part: fc.constantFrom(0.5, 0.3),
            targetDays: fc.constant(110),
            strike,
          }),
          quickRatio: orNull([1, 1.8]),
          approval: orNull([{ days: 3, above: 200 }]),
          creditLimit: orNull([0.05, 0.18]),
        }),
  ),
  capital: fc.constantFrom(20_000, 60_000, 200_000),
  reinvests: fc.boolean(),
});
