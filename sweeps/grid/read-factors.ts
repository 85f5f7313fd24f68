import { type AxisPath, type AxisValue, axisOf, axisPaths, findAxis } from '../axes/index.js';
import type { Faults } from './faults.js';
import { givenOf, type Literal, type LiteralEntry, type LiteralMap, type Place } from './literal.js';
import { suggestion } from './nearest-name.js';
import { readFixedValue, readSweptValues } from './read-axis.js';

/** A value with the place where it stands. */
export interface PlacedValue {
  readonly value: AxisValue;
  readonly place: Place;
}

/** One alternative of a factor: values for some of its axes; the rest keep what the grid fixes. */
export interface ReadRow {
  readonly name: string | null;
  readonly place: Place;
  readonly values: ReadonlyMap<AxisPath, PlacedValue>;
}

/** One key of a sweep, read: an axis or a group of axes. */
export interface ReadFactor {
  readonly key: string;
  readonly place: Place;
  readonly paths: readonly AxisPath[];
  readonly rows: readonly ReadRow[];
}

/**
 * Reads the keys of `sweep:` or of one alternative of `union:`.
 *
 * A key is the path of an axis, or any other name over named maps of axes (a group): its axes change together.
 *
 * @param entries - the keys, `zip` left out
 * @returns factors in the order of the file; those with faults are left out, their faults collected
 */
export function readFactors(entries: readonly LiteralEntry[], faults: Faults): readonly ReadFactor[] {
  const factors: ReadFactor[] = [];
  for (const entry of entries) {
    const factor = readFactor(entry, faults);
    if (factor && factor.rows.length > 0) factors.push(factor);
  }
  return factors;
}

function readFactor(entry: LiteralEntry, faults: Faults): ReadFactor | undefined {
  const { key, place, value } = entry;
  const axis = findAxis(key);
  if (axis) {
    const rows = readSweptValues(axis, value, faults).map((read) => ({
      name: read.name,
      place: read.place,
      values: new Map([[axis.path, read]]),
    }));
    return { key, place, paths: [axis.path], rows };
  }
  const alternatives = groupAlternatives(value);
  if (!alternatives) {
    faults.add(place, `must be an axis, or a group of maps of axes${suggestion(key, axisPaths)}`, key);
    return undefined;
  }
  const rows = alternatives.map(({ name, map }) => readGroupRow(name, map, faults));
  return { key, place, paths: [...new Set(rows.flatMap((row) => [...row.values.keys()]))], rows };
}

/** The maps of a group, named or listed; undefined when it is no group. */
function groupAlternatives(literal: Literal): readonly { name: string | null; map: LiteralMap }[] | undefined {
  if (literal.kind === 'scalar') return undefined;
  const alternatives =
    literal.kind === 'list'
      ? literal.items.map((item) => ({ name: null, map: item }))
      : literal.entries.map(({ key, value }) => ({ name: key, map: value }));
  const areMaps = alternatives.length > 0 && alternatives.every(({ map }) => map.kind === 'map');
  return areMaps ? (alternatives as { name: string | null; map: LiteralMap }[]) : undefined;
}

function readGroupRow(name: string | null, map: LiteralMap, faults: Faults): ReadRow {
  const values = new Map<AxisPath, PlacedValue>();
  if (map.entries.length === 0) faults.add(map.place, 'must give at least one axis', givenOf(map));
  for (const { key, place, value } of map.entries) {
    const axis = findAxis(key);
    if (!axis) {
      faults.add(place, `must be an axis${suggestion(key, axisPaths)}`, key);
      continue;
    }
    const read = readFixedValue(axisOf(axis.path), value, faults);
    if (read) values.set(axis.path, read);
  }
  return { name, place: map.place, values };
}
