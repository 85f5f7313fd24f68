import { hash } from 'node:crypto';
import {
  type Axis,
  type AxisPath,
  type AxisValue,
  type AxisValues,
  axes,
  type Point,
  settleValue,
} from '../axes/index.js';

/** Hex digits of an id; two trials out of 20 million share 64 bits with a chance of 1 in 90,000. */
export const ID_DIGITS = 16;

/** Axes in the order in which they stand in the hashed text. */
export const axesByPath: readonly Axis<AxisPath>[] = axes.toSorted((a, b) => (a.path < b.path ? -1 : 1));

/**
 * The stable name of a trial: the same point has the same id in every grid, process and version.
 *
 * The first 16 hex digits of the sha256 of the point as JSON, paths sorted, without the axes whose value is what the
 * axis's frozen first default comes to at this point. So an axis added later changes no id.
 *
 * @param point - a settled point
 * @example trialId(makePoint({})) // '44136fa355b3678a', of '{}'
 */
export function trialId(point: Point): string {
  return hashFragments(
    axesByPath
      .map((axis) => (isLeftOut(axis, point[axis.path], point) ? '' : idFragment(axis.path, point[axis.path])))
      .join(''),
  );
}

/** Whether an id leaves an axis out: its value is its first default, or neither can matter here. */
export function isLeftOut(axis: Axis<AxisPath>, settled: AxisValue, point: AxisValues): boolean {
  return settled === settleValue(axis, axis.introducedDefault, point);
}

/** One axis in the hashed text, with the comma that parts it from the one before. */
export function idFragment(path: AxisPath, value: AxisValue): string {
  return `,${JSON.stringify(path)}:${JSON.stringify(value)}`;
}

/**
 * The id of a point.
 *
 * @param fragments - of the axes that are not left out, in the order of `axesByPath`, one behind the other
 */
export function hashFragments(fragments: string): string {
  return hash('sha256', `{${fragments.slice(1)}}`).slice(0, ID_DIGITS);
}
