import type { AccountRules } from '../../engine/book/index.js';
import type { Friction, FrictionLevel } from '../../engine/execution/friction.js';
import type { ActivationName, BackwardationName } from '../../engine/signals/index.js';
import type {
  CondorSpec,
  EntrySchedule,
  LayerSpec,
  Sizing,
  StrikeRule,
  WingRule,
  WingTightening,
} from '../../engine/strategy/specs.js';
import type { SurfaceSetName } from '../../engine/surfaces/index.js';
import { type AxisPath, axisPaths, type Point } from '../axes/index.js';

const pathsOf = (...starts: string[]): AxisPath[] =>
  axisPaths.filter((path) => starts.some((start) => path.startsWith(start)));

/** Axes that decide what a condor ladder earns. */
export const CONDOR_AXES: readonly AxisPath[] = pathsOf('condor.', 'friction.', 'surface.');

/** Axes that decide what an unhedged account is. */
export const BOOK_AXES: readonly AxisPath[] = [...CONDOR_AXES, ...pathsOf('account.')];

/** Axes that decide what a hedge holds. */
export const HEDGE_AXES: readonly AxisPath[] = pathsOf('hedge.', 'friction.', 'surface.');

/** One layer of a hedge: what it buys, and how many units of it. */
export interface HedgeLayer {
  /** 0 near, 1 middle, 2 far. */
  readonly place: number;
  readonly spec: LayerSpec;
  /** Its part of the mix [fraction]. */
  readonly share: number;
  /** Multiplies the P&L of one unit of the layer; what a unit is, the sizing says. */
  readonly weight: number;
}

/** A hedge: its layers with units, the reading of its digits, and the rules that look at the account. */
export interface Hedge {
  readonly sizing: Sizing;
  /** Empty for the mix 0/0/0. */
  readonly layers: readonly HedgeLayer[];
  /** Null where no rule looks at the account: the hedge is then a weighted sum of tracks. */
  readonly rules: AccountRules | null;
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
    tightening: tighteningOf(point),
    integer: point['condor.integer'] as boolean,
    friction: frictionOf(point),
    surface: point['surface.set'] as SurfaceSetName,
  };
}

/** The hedge of a point, layers without units left out. */
export function hedgeOf(point: Point): Hedge {
  const units = (point['hedge.mix'] as string).split('/').map(Number);
  const unitSum = units.reduce((sum, count) => sum + count, 0);
  if (unitSum === 0 || point['hedge.policy'] === 'never') return { sizing: 'contracts', layers: [], rules: null };
  const sizing = point['hedge.sizing'] as Sizing;
  // Shares of one purse for a budget; for the other readings the digit itself counts units.
  const weightPerUnit = sizing === 'budget' ? (point['hedge.budget'] as number) / unitSum : 1;
  const layers = units.flatMap((count, layer) =>
    count === 0
      ? []
      : [{ place: layer, weight: weightPerUnit * count, share: count / unitSum, spec: layerSpecOf(point, layer) }],
  );
  return { sizing, layers, rules: accountRulesOf(point) };
}

function layerSpecOf(point: Point, layer: number): LayerSpec {
  const activation = point['hedge.activation'] as ActivationName | 'always' | null;
  const exit = point['hedge.exit'] as BackwardationName | 'none' | null;
  const isGated = layer === FAR_LAYER && point['hedge.gate220'] === 'breadth';
  return {
    targetDays: tenorOf(point, layer),
    strike: strikeRuleOf(point, layer),
    rollDays: point['hedge.roll'] as number | null,
    buysOnlyWhen: [
      ...(isGated ? (['breadth-divergence'] as const) : []),
      ...(point['hedge.policy'] === 'promoter' ? (['vix-jump'] as const) : []),
    ],
    activation:
      activation === null || activation === 'always'
        ? null
        : { name: activation, eventWindowDays: (point['hedge.eventDays'] as number | null) ?? 0, place: layer },
    exit:
      exit === null || exit === 'none'
        ? null
        : {
            series: exit,
            above: point['hedge.exitAbove'] as number,
            reenterBelow: point['hedge.reenterBelow'] as number,
          },
    isRestruck: point['hedge.management'] === 'restrike',
    isDeltaNeutral: point['hedge.management'] === 'neutral',
    friction: frictionOf(point),
    surface: point['surface.set'] as SurfaceSetName,
  };
}

/** Places of the layers. */
const NEAR_LAYER = 0;
const MIDDLE_LAYER = 1;
const FAR_LAYER = 2;

function accountRulesOf(point: Point): AccountRules | null {
  const erosion = point['hedge.shift'] as number | null;
  const quickRatio = point['hedge.quickRatio'] as number | null;
  const approvalDays = point['hedge.approvalDays'] as number | null;
  const creditLimit = point['hedge.creditLimit'] as number | null;
  if (erosion === null && quickRatio === null && approvalDays === null && creditLimit === null) return null;
  return {
    shift:
      erosion === null
        ? null
        : {
            place: NEAR_LAYER,
            erosion,
            part: point['hedge.shiftPart'] as number,
            targetDays: tenorOf(point, MIDDLE_LAYER),
            strike: strikeRuleOf(point, MIDDLE_LAYER),
          },
    quickRatio,
    approval: approvalDays === null ? null : { days: approvalDays, above: point['hedge.approvalAbove'] as number },
    creditLimit,
  };
}

function tenorOf(point: Point, layer: number): number {
  return Number((point['hedge.tenor'] as string).split('/')[layer]);
}

function tighteningOf(point: Point): WingTightening | null {
  const kind = point['condor.tightening'] as WingTightening['kind'] | 'none';
  switch (kind) {
    case 'none':
      return null;
    case 'shorts-in':
      return { kind, delta: point['condor.tighteningDelta'] as number };
    default:
      return { kind, factor: point['condor.tighteningFactor'] as number };
  }
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
