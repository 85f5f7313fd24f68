import type { AxisValue } from './axis-value.js';

/** Path of an axis. */
export type AxisPath =
  | 'condor.dte'
  | 'condor.shortDelta'
  | 'condor.wing'
  | 'condor.entry'
  | 'condor.profitTarget'
  | 'condor.stopLoss'
  | 'condor.timeExit'
  | 'condor.integer'
  | 'hedge.mix'
  | 'hedge.tenor'
  | 'hedge.strike'
  | 'hedge.delta'
  | 'hedge.otmPercent'
  | 'hedge.otmPoints'
  | 'hedge.sizing'
  | 'hedge.budget'
  | 'hedge.roll'
  | 'friction.level'
  | 'friction.commission'
  | 'friction.spxSpread'
  | 'friction.vixSpread'
  | 'account.capitalMultiple'
  | 'surface.set';

/** One trial's choices: a canonical value for every axis, null where the axis cannot matter. Frozen. */
export type Point = Readonly<Record<AxisPath, AxisValue>>;
