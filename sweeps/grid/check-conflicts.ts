import { type Axis, type AxisPath, type AxisValue, axes } from '../axes/index.js';
import type { Faults } from './faults.js';
import type { PlacedValue, ReadFactor } from './read-factors.js';
import type { FixedValues } from './read-fixed.js';

type PlacedValues = ReadonlyMap<AxisPath, PlacedValue>;

/**
 * Collects a fault for every pair of values that a branch crosses and that cannot stand together, such as a time exit
 * of 35 days on condors sold at 30.
 *
 * Only the distinct values of the axes concerned are crossed, so the cost does not grow with the number of points.
 */
export function checkConflicts(branch: readonly ReadFactor[], fixed: FixedValues, faults: Faults): void {
  for (const axis of axes) {
    if (!axis.conflict) continue;
    for (const values of combinations(branch, fixed, [axis.path, ...(axis.dependsOn as AxisPath[])])) {
      checkOne(axis, values, faults);
    }
  }
}

function checkOne(axis: Axis<AxisPath>, values: PlacedValues, faults: Faults): void {
  const point: Record<string, AxisValue> = {};
  for (const [path, { value }] of values) point[path] = value;
  if (axis.relevant && !axis.relevant(point)) return;
  const own = values.get(axis.path) as PlacedValue;
  const fault = axis.conflict?.(own.value, point) ?? null;
  if (fault === null) return;
  // A default is nobody's slip: the line to look at is that of the value it does not go with.
  const written = [own, ...values.values()].find(({ place }) => place.line > 0) ?? own;
  const subject = written === own ? '' : `${axis.path} `;
  faults.add(written.place, `${subject}${fault}`, own.value);
}

/** Every distinct combination of values that a branch gives to a few axes, one at a time. */
function combinations(
  branch: readonly ReadFactor[],
  fixed: FixedValues,
  paths: readonly AxisPath[],
): Iterable<PlacedValues> {
  const fixedValues: PlacedValues = new Map(paths.map((path) => [path, fixed.get(path) as PlacedValue]));
  const factors = branch.filter((factor) => factor.paths.some((path) => paths.includes(path)));
  return cross(
    factors.map((factor) => distinctRows(factor, paths)),
    fixedValues,
  );
}

function* cross(factors: readonly (readonly PlacedValues[])[], chosen: PlacedValues): Generator<PlacedValues> {
  const [rows, ...rest] = factors;
  if (!rows) yield chosen;
  else for (const row of rows) yield* cross(rest, new Map([...chosen, ...row]));
}

/** The rows of a factor cut down to a few axes, each combination once. */
function distinctRows(factor: ReadFactor, paths: readonly AxisPath[]): readonly PlacedValues[] {
  const rows = new Map<string, PlacedValues>();
  for (const row of factor.rows) {
    const kept = [...row.values].filter(([path]) => paths.includes(path));
    const key = JSON.stringify(kept.map(([path, { value }]) => [path, value]));
    if (!rows.has(key)) rows.set(key, new Map(kept));
  }
  return [...rows.values()];
}
