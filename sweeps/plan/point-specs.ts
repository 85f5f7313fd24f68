import type { Friction, FrictionLevel } from '../../engine/execution/friction.js';
import type {
  CondorSpec,
  EntrySchedule,
  LayerSpec,
  Sizing,
  StrikeRule,
  WingRule,
} from '../../engine/strategy/specs.js';
import type { SurfaceSetName } from '../../engine/surfaces/index.js';
import type { AxisPath, Point } from '../axes/index.js';

/** Axes that decide what a condor ladder earns. */
export const CONDOR_AXES: readonly AxisPath[] = [
  'condor.dte',
  'condor.shortDelta',
  'condor.wing',
  'condor.entry',
  'condor.profitTarget',
  'condor.stopLoss',
  'condor.timeExit',
  'condor.integer',
  'friction.level',
  'friction.commission',
  'friction.spxSpread',
  'friction.vixSpread',
  'surface.set',
];

/** Axes that decide what a hedge holds. */
export const HEDGE_AXES: readonly AxisPath[] = [
  'hedge.mix',
  'hedge.tenor',
  'hedge.strike',
  'hedge.delta',
  'hedge.otmPercent',
  'hedge.otmPoints',
  'hedge.sizing',
  'hedge.budget',
  'hedge.roll',
  'friction.level',
  'friction.commission',
  'friction.spxSpread',
  'friction.vixSpread',
  'surface.set',
];

/** One layer of a hedge: what it buys, and how many units of it. */
export interface HedgeLayer {
  readonly spec: LayerSpec;
  /** Multiplies the P&L of one unit of the layer; what a unit is, the sizing says. */
  readonly weight: number;
}

/** A hedge: its layers with units, and the reading of its digits; no layers for the mix 0/0/0. */
export interface Hedge {
  readonly sizing: Sizing;
  readonly layers: readonly HedgeLayer[];
}

/** The condor ladder of a point. */
export function condorSpecOf(point: Point): CondorSpec {
  return {
    daysToExpiration: point['condor.dte'] as number,
    shortDelta: point['condor.shortDelta'] as number,
    wing: wingRuleOf(point['condor.wing'] as string),
    entry: point['condor.entry'] as EntrySchedule,
    profitTarget: point['condor.profitTarget'] as number | null,
    stopLoss: point['condor.stopLoss'] as number | null,
    timeExit: point['condor.timeExit'] as number | null,
    integer: point['condor.integer'] as boolean,
    friction: frictionOf(point),
    surface: point['surface.set'] as SurfaceSetName,
  };
}

/** The hedge of a point, layers without units left out. */
export function hedgeOf(point: Point): Hedge {
  const units = (point['hedge.mix'] as string).split('/').map(Number);
  const unitSum = units.reduce((sum, count) => sum + count, 0);
  if (unitSum === 0) return { sizing: 'contracts', layers: [] };
  const sizing = point['hedge.sizing'] as Sizing;
  // Shares of one purse for a budget; for the other readings the digit itself counts units.
  const weightPerUnit = sizing === 'budget' ? (point['hedge.budget'] as number) / unitSum : 1;
  const tenors = (point['hedge.tenor'] as string).split('/').map(Number);
  const layers = units.flatMap((count, layer) =>
    count === 0
      ? []
      : [
          {
            weight: weightPerUnit * count,
            spec: {
              targetDays: tenors[layer] as number,
              strike: strikeRuleOf(point, layer),
              rollDays: point['hedge.roll'] as number | null,
              friction: frictionOf(point),
              surface: point['surface.set'] as SurfaceSetName,
            },
          },
        ],
  );
  return { sizing, layers };
}

function frictionOf(point: Point): Friction {
  return {
    level: point['friction.level'] as FrictionLevel,
    commission: (point['friction.commission'] as number | null) ?? 0,
    spxSpread: (point['friction.spxSpread'] as number | null) ?? 0,
    vixSpread: (point['friction.vixSpread'] as number | null) ?? 0,
  };
}

function wingRuleOf(text: string): WingRule {
  const [kind, value] = text.split(' ') as [WingRule['kind'], string];
  return { kind, value: Number(value) };
}

function strikeRuleOf(point: Point, layer: number): StrikeRule {
  switch (point['hedge.strike'] as StrikeRule['kind']) {
    case 'delta':
      return { kind: 'delta', value: point['hedge.delta'] as number };
    case 'otm-percent':
      return { kind: 'otm-percent', value: point['hedge.otmPercent'] as number };
    case 'otm-points':
      return { kind: 'otm-points', value: Number((point['hedge.otmPoints'] as string).split('/')[layer]) };
  }
}
