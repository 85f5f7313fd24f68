import { accountAxes } from './account-axes.js';
import type { Axis } from './axis.js';
import { condorAxes } from './condor-axes.js';
import { frictionAxes } from './friction-axes.js';
import { hedgeAxes } from './hedge-axes.js';
import { hedgeRuleAxes } from './hedge-rule-axes.js';

const registered = [...condorAxes, ...hedgeAxes, ...hedgeRuleAxes, ...frictionAxes, ...accountAxes] as const;

/** Path of an axis, e.g. `hedge.delta`. */
export type AxisPath = (typeof registered)[number]['path'];

/** Every axis; one that depends on another comes after it. */
export const axes: readonly Axis<AxisPath>[] = registered;

export const axisPaths: readonly AxisPath[] = axes.map((axis) => axis.path);

const byPath = new Map<string, Axis<AxisPath>>(axes.map((axis) => [axis.path, axis]));

/** The axis of a path; undefined when there is none. */
export function findAxis(path: string): Axis<AxisPath> | undefined {
  return byPath.get(path);
}

/** The axis of a path that is known to exist. */
export function axisOf(path: AxisPath): Axis<AxisPath> {
  return byPath.get(path) as Axis<AxisPath>;
}

/** Sections under which a grid fixes values: condor, hedge, friction, account, surface. */
export const sections: readonly string[] = [...new Set(axisPaths.map((path) => path.slice(0, path.indexOf('.'))))];
