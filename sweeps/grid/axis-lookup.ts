import { type AxisPath, type AxisValue, type AxisValues, axisOf } from '../axes/index.js';
import type { ExpandedAxis } from './expanded-sweep.js';

/** What one axis comes to at a trial. */
export type AxisLookup<Result> = (trial: number) => Result;

/**
 * A function of an axis's value, and of the values that it depends on, for every trial of a sweep.
 *
 * A million trials choose among a handful of values: each combination is worked out once, when a trial first has it,
 * and found again by its codes. A call costs a few loads.
 *
 * @param axes - all axes of an expanded sweep
 * @param of - must depend on nothing else; `point` holds only the axes that this one depends on
 */
export function axisLookup<Result>(
  axes: readonly ExpandedAxis[],
  path: AxisPath,
  of: (value: AxisValue, point: AxisValues) => Result,
): AxisLookup<Result> {
  const find = (wanted: string) => axes.find((axis) => axis.path === wanted) as ExpandedAxis;
  const axis = find(path);
  const dependencies = axisOf(path).dependsOn.map(find);
  const [first, second] = dependencies;
  const known: Result[] = [];
  return (trial) => {
    let key = axis.codes[trial] as number;
    if (first) key = key * first.values.length + (first.codes[trial] as number);
    if (second) key = key * second.values.length + (second.codes[trial] as number);
    let result = known[key];
    if (result === undefined) {
      const point = Object.fromEntries(dependencies.map(({ path, values, codes }) => [path, values[codes[trial]]]));
      result = of(axis.values[axis.codes[trial]] as AxisValue, point as AxisValues);
      known[key] = result;
    }
    return result;
  };
}
