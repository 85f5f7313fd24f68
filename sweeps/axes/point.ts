import { type AxisPath, axes } from './axes.js';
import { settleValue } from './axis.js';
import type { AxisValue } from './axis-value.js';

/** One trial's choices: a canonical value for every axis, null where the axis cannot matter. Frozen. */
export type Point = Readonly<Record<AxisPath, AxisValue>>;

/** The value of every axis that a grid leaves alone. Not settled: the budget has one though nothing uses it. */
export const defaultValues: Point = Object.freeze(
  Object.fromEntries(axes.map((axis) => [axis.path, axis.default])) as Record<AxisPath, AxisValue>,
);

/**
 * The point that choices come to: axes not chosen at their defaults, axes that cannot matter null.
 *
 * Two sets of choices that trade alike give equal points. Settling a settled point changes nothing.
 *
 * @param choices - canonical values
 * @example makePoint({ 'hedge.mix': '0/0/0' })['hedge.delta'] // null
 */
export function makePoint(choices: Readonly<Partial<Record<AxisPath, AxisValue>>>): Point {
  const point = { ...defaultValues, ...choices };
  for (const axis of axes) point[axis.path] = settleValue(axis, point[axis.path], point);
  return Object.freeze(point);
}
