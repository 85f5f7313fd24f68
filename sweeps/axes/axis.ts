import type { Signal } from '../../engine/signals/index.js';
import type { AxisValue, AxisValues } from './axis-value.js';
import type { Domain } from './domain.js';

/** A parameter that a grid can vary: the one place where it is named, bounded, defaulted and explained. */
export interface Axis<Path extends string = string> {
  /** Section and name: `hedge.delta`; a column of the results is called the same with an underscore. */
  readonly path: Path;
  /** Unit of the values, empty for words and yes-or-no. */
  readonly unit: string;
  /** What it is, in one sentence. */
  readonly doc: string;
  readonly domain: Domain;
  /** Value of a grid that does not mention the axis. */
  readonly default: AxisValue;
  /** The default on the day the axis was added. Never changes: trial ids leave it out, so older ids stay. */
  readonly introducedDefault: AxisValue;
  /** `separable`: a trial is a weighted sum of tracks; `sequential`: it needs its own walk day by day. */
  readonly kind: 'separable' | 'sequential';
  /** Axes, earlier in the registry, that the three functions below look at. At most two. */
  readonly dependsOn: readonly string[];
  /** Whether the axis can matter at a point; where it cannot its value is null. Absent: always. */
  readonly relevant?: (point: AxisValues) => boolean;
  /** The value with whatever cannot matter taken out, where `relevant` holds. Absent: the value itself. */
  readonly reduce?: (value: AxisValue, point: AxisValues) => AxisValue;
  /** What must hold between the value and the axes it depends on; null when it does. Absent: nothing. */
  readonly conflict?: (value: AxisValue, point: AxisValues) => string | null;
  /** The signal that a value goes by, whose columns a dataset may lack; null for none. Absent: never one. */
  readonly signal?: (value: AxisValue) => Signal<unknown> | null;
}

/** Keeps the literal type of the path, from which the type of all paths is made. */
export function defineAxis<const Path extends string>(axis: Axis<Path>): Axis<Path> {
  return axis;
}

/** The value as it matters at a point: null where it cannot. */
export function settleValue(axis: Axis, value: AxisValue, point: AxisValues): AxisValue {
  if (axis.relevant && !axis.relevant(point)) return null;
  return axis.reduce ? axis.reduce(value, point) : value;
}
