import { type AxisPath, axisOf, axisPaths, defaultValues, findAxis, sections } from '../axes/index.js';
import type { Faults } from './faults.js';
import { entryOf, type LiteralEntry, type LiteralMap, type Place } from './literal.js';
import { readFixedValue } from './read-axis.js';
import { asMap, oneOf } from './read-entries.js';
import type { PlacedValue } from './read-factors.js';

/** Value of every axis under the sections of a grid, defaults included; where a default stands is line 0. */
export type FixedValues = ReadonlyMap<AxisPath, PlacedValue>;

/** Reads `condor:`, `hedge:`, `friction:`, `account:` and `surface:`. */
export function readFixed(root: LiteralMap, file: string, faults: Faults): FixedValues {
  const fixed = new Map<AxisPath, PlacedValue>(
    axisPaths.map((path) => [path, { value: defaultValues[path], place: { file, line: 0, column: 0, path } }]),
  );
  for (const section of sections) {
    const entry = entryOf(root, section);
    const map = entry && asMap(entry.value, exampleOf(section), faults);
    for (const item of map?.entries ?? []) readFixedAxis(section, item, fixed, faults);
  }
  return fixed;
}

function readFixedAxis(section: string, entry: LiteralEntry, fixed: Map<AxisPath, PlacedValue>, faults: Faults): void {
  const axis = findAxis(`${section}.${entry.key}`);
  if (!axis) {
    const names = axisPaths
      .filter((path) => path.startsWith(`${section}.`))
      .map((path) => path.split('.')[1] as string);
    faults.add(entry.place, `must be ${oneOf(names, entry.key)}`, entry.key);
    return;
  }
  const read = readFixedValue(axisOf(axis.path), entry.value, faults);
  if (read) fixed.set(axis.path, read);
}

/** Collects a fault for every axis that a key of `sweep:` varies although a section fixes it. */
export function checkNotFixed(fixed: FixedValues, sweep: LiteralMap | undefined, faults: Faults): void {
  for (const { key, place } of sweep?.entries ?? []) {
    const axis = findAxis(key);
    const fixedPlace: Place | undefined = axis && fixed.get(axis.path)?.place;
    if (fixedPlace && fixedPlace.line > 0) {
      faults.add(place, 'must be either fixed or swept', `both (fixed on line ${fixedPlace.line})`);
    }
  }
}

function exampleOf(section: string): string {
  const path = axisPaths.find((candidate) => candidate.startsWith(`${section}.`)) as AxisPath;
  return `{${path.split('.')[1]}: ${axisOf(path).domain.examples[0]}}`;
}
