import type { Domain } from '../axes/index.js';
import type { Faults } from './faults.js';
import { entryOf, givenOf, type Literal, type LiteralMap, whereOf } from './literal.js';
import { suggestion } from './nearest-name.js';
import type { Located } from './sweep.js';

/** Collects a fault for every key of a map that is not one of those known. */
export function checkKeys(map: LiteralMap, known: readonly string[], faults: Faults): void {
  for (const { key, place } of map.entries) {
    if (!known.includes(key)) faults.add(place, `must be ${oneOf(known, key)}`, key);
  }
}

/** What a misspelt key may have meant, or, when nothing is near, all that it may be. */
export function oneOf(known: readonly string[], given: string): string {
  const hint = suggestion(given, known);
  return hint === '' ? `one of ${known.join(', ')}` : `a known key${hint}`;
}

/** The literal as a map; undefined, with a fault collected, when it is none. */
export function asMap(literal: Literal, example: string, faults: Faults): LiteralMap | undefined {
  if (literal.kind === 'map') return literal;
  faults.add(literal.place, `must be a map such as ${example}`, givenOf(literal));
  return undefined;
}

/** One value of a domain; undefined, with a fault collected, when it is none. */
export function readValue<T>(literal: Literal, domain: Domain, faults: Faults): T | undefined {
  const given = givenOf(literal);
  const reading = domain.read(given);
  if ('value' in reading) return reading.value as T;
  const hint = domain.choices.length > 0 ? suggestion(String(given), domain.choices) : '';
  faults.add(literal.place, `${reading.fault}${hint}`, given);
  return undefined;
}

/** The value of a key, or what holds when the map does not have it. */
export function readEntry<T>(map: LiteralMap, key: string, domain: Domain, absent: T, faults: Faults): T {
  const entry = entryOf(map, key);
  return entry ? (readValue<T>(entry.value, domain, faults) ?? absent) : absent;
}

/** A list of at least one distinct value; a single value is a list of one. */
export function readList<T>(literal: Literal, domain: Domain, faults: Faults): readonly T[] {
  const items = literal.kind === 'list' ? literal.items : [literal];
  if (items.length === 0) faults.add(literal.place, 'must list at least one value', givenOf(literal));
  return [...new Set(items.flatMap((item) => readValue<T>(item, domain, faults) ?? []))];
}

/** A value with its place in the short form that later stages print. */
export function locate<T>(value: T, literal: Literal): Located<T> {
  return { value, where: whereOf(literal.place) };
}

/** A default, which stands nowhere in the file. */
export function locateDefault<T>(value: T, file: string, path: string): Located<T> {
  return { value, where: whereOf({ file, line: 0, column: 0, path }) };
}
