import { type Axis, type AxisPath, type AxisValue, type Given, isMap } from '../axes/index.js';
import { decimalRange } from './decimal-range.js';
import type { Faults } from './faults.js';
import { givenOf, type Literal, type LiteralList, type LiteralMap, type Place } from './literal.js';
import { readValue } from './read-entries.js';

/** A canonical value, the name the grid gives it, and where it stands. */
export interface ReadValue {
  readonly value: AxisValue;
  readonly name: string | null;
  readonly place: Place;
}

/** An expanded sweep codes the values of an axis in at most 16 bits. */
const MOST_VALUES = 65_535;

const RANGE_KEYS = ['from', 'to', 'step'];

/**
 * Reads what stands under an axis where it is fixed: one value.
 *
 * @returns undefined when it is none, with the fault collected
 */
export function readFixedValue(axis: Axis<AxisPath>, literal: Literal, faults: Faults): ReadValue | undefined {
  const given = givenOf(literal);
  if (literal.kind !== 'scalar' && !axis.domain.isOneValue(given)) {
    faults.add(literal.place, 'must be one value here (several go under sweep:)', given);
    return undefined;
  }
  return readOne(axis, literal, null, faults);
}

/**
 * Reads what stands under an axis that is swept: a value, a list, `{from, to, step}` or named values.
 *
 * @returns the values in the order of the file; empty only with a fault collected
 */
export function readSweptValues(axis: Axis<AxisPath>, literal: Literal, faults: Faults): readonly ReadValue[] {
  const given = givenOf(literal);
  if (literal.kind === 'scalar' || axis.domain.isOneValue(given)) {
    const value = readOne(axis, literal, null, faults);
    return value ? [value] : [];
  }
  if (literal.kind === 'list') {
    if (literal.items.length === 0) faults.add(literal.place, 'must hold at least one value', given);
    return readItems(axis, literal, faults);
  }
  if (isRange(given)) return readRange(axis, literal, faults);
  if (literal.entries.length === 0) faults.add(literal.place, 'must hold at least one named value', given);
  return literal.entries.flatMap(({ key, value }) => readOne(axis, value, key, faults) ?? []);
}

function readItems(axis: Axis<AxisPath>, list: LiteralList, faults: Faults): readonly ReadValue[] {
  const values: ReadValue[] = [];
  for (const item of list.items) {
    values.push(...readItem(axis, item, faults));
    if (values.length > MOST_VALUES) {
      faults.add(list.place, `must come to at most ${MOST_VALUES} values`, 'more');
      return [];
    }
  }
  return values;
}

/** An item of a list is one value, or a range of them. */
function readItem(axis: Axis<AxisPath>, item: Literal, faults: Faults): readonly ReadValue[] {
  const given = givenOf(item);
  if (item.kind === 'map' && !axis.domain.isOneValue(given) && isRange(given)) return readRange(axis, item, faults);
  const value = readOne(axis, item, null, faults);
  return value ? [value] : [];
}

function readOne(axis: Axis<AxisPath>, literal: Literal, name: string | null, faults: Faults): ReadValue | undefined {
  const value = readValue<AxisValue>(literal, axis.domain, faults);
  return value === undefined ? undefined : { value, name, place: literal.place };
}

function isRange(given: Given): boolean {
  if (!isMap(given)) return false;
  const keys = Object.keys(given);
  return keys.includes('from') || (keys.length > 0 && keys.every((key) => RANGE_KEYS.includes(key)));
}

function readRange(axis: Axis<AxisPath>, literal: LiteralMap, faults: Faults): readonly ReadValue[] {
  const given = givenOf(literal) as { readonly [key: string]: Given };
  const isComplete = literal.entries.length === 3 && RANGE_KEYS.every((key) => key in given);
  if (!isComplete) {
    faults.add(literal.place, 'must be a range {from, to, step}', given);
    return [];
  }
  // 12% to 18% is counted in percent, and each value read as the percentage that it is.
  const texts = RANGE_KEYS.map((key) => String(given[key]).trim());
  const areAllPercent = texts.every((text) => text.endsWith('%'));
  const [from, to, step] = texts.map((text) => (areAllPercent ? text.slice(0, -1).trim() : text));
  const numbers = decimalRange(String(from), String(to), String(step));
  if ('fault' in numbers) {
    faults.add(literal.place, numbers.fault, given);
    return [];
  }
  const values: ReadValue[] = [];
  const refused = new Set<string>();
  for (const text of numbers) {
    const number = areAllPercent ? `${text}%` : Number(text);
    const reading = axis.domain.read(number);
    if ('value' in reading) values.push({ value: reading.value, name: null, place: literal.place });
    // One number speaks for all that the axis refuses on the same ground.
    else if (!refused.has(reading.fault)) faults.add(literal.place, reading.fault, number);
    if ('fault' in reading) refused.add(reading.fault);
  }
  return values;
}
