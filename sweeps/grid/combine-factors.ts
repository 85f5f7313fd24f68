import type { AxisPath } from '../axes/index.js';
import type { Faults } from './faults.js';
import { givenOf, type Literal, type LiteralEntry, type Place } from './literal.js';
import { suggestion } from './nearest-name.js';
import type { ReadFactor, ReadRow } from './read-factors.js';

/** Collects a fault for every axis that two crossed factors both set. */
export function checkDisjoint(factors: readonly ReadFactor[], faults: Faults): void {
  const setters = new Map<AxisPath, ReadFactor>();
  for (const factor of factors) {
    for (const path of factor.paths) {
      const first = setters.get(path);
      if (first) faults.add(factor.place, `must not vary ${path}, which ${first.key} varies already`, factor.key);
      else setters.set(path, factor);
    }
  }
}

/**
 * Joins the keys that `zip:` lists into one factor each: their first values together, then their second ones.
 *
 * A joined factor takes the place of the first of its keys.
 *
 * @param zip - entry of `zip:`, a list of lists of keys; undefined when there is none
 */
export function zipFactors(
  factors: readonly ReadFactor[],
  zip: LiteralEntry | undefined,
  faults: Faults,
): readonly ReadFactor[] {
  if (!zip) return factors;
  if (zip.value.kind !== 'list' || zip.value.items.length === 0) {
    faults.add(
      zip.value.place,
      'must be a list of lists of keys such as [[hedge.tenor, hedge.roll]]',
      givenOf(zip.value),
    );
    return factors;
  }
  let combined = factors;
  for (const item of zip.value.items) {
    const members = findFactors(item, combined, faults);
    if (members.length < 2) continue;
    const [first] = members as [ReadFactor, ...ReadFactor[]];
    const uneven = members.find(({ rows }) => rows.length !== first.rows.length);
    if (uneven) {
      const mustHold = `must zip keys with as many values as ${first.key} (${first.rows.length})`;
      faults.add(item.place, mustHold, `${uneven.rows.length} of ${uneven.key}`);
      continue;
    }
    const zipped = zipMembers(members);
    combined = combined.flatMap((factor) => (factor === first ? zipped : members.includes(factor) ? [] : factor));
  }
  return combined;
}

/** The factors that a list of keys names; fewer than two only with a fault collected. */
function findFactors(item: Literal, factors: readonly ReadFactor[], faults: Faults): readonly ReadFactor[] {
  const keys = factors.map(({ key }) => key);
  if (item.kind !== 'list' || item.items.length < 2) {
    faults.add(item.place, 'must be a list of two or more keys of this sweep', givenOf(item));
    return [];
  }
  const found: ReadFactor[] = [];
  for (const name of item.items) {
    const key = givenOf(name);
    const factor = factors.find((candidate) => candidate.key === key);
    if (!factor) {
      const hint = suggestion(String(key), keys);
      faults.add(name.place, `must be a key of this sweep that is not zipped yet${hint}`, key);
    } else if (found.includes(factor)) faults.add(name.place, 'must be zipped once', key);
    else found.push(factor);
  }
  return found.length === item.items.length ? found : [];
}

function zipMembers(members: readonly ReadFactor[]): ReadFactor {
  const [first] = members as [ReadFactor, ...ReadFactor[]];
  const rows = first.rows.map((row, index): ReadRow => {
    const parts = members.map((member) => member.rows[index] as ReadRow);
    const names = parts.flatMap(({ name }) => name ?? []);
    return {
      name: names.length > 0 ? names.join(' + ') : null,
      place: row.place,
      values: new Map(parts.flatMap(({ values }) => [...values])),
    };
  });
  return {
    key: members.map(({ key }) => key).join(' + '),
    place: first.place,
    paths: members.flatMap(({ paths }) => paths),
    rows,
  };
}

/**
 * Puts factors into the order that `cross:` lists, the last key varying fastest.
 *
 * A zipped factor goes by the first of its keys.
 *
 * @param cross - entry of `cross:`, naming every key once; undefined keeps the order of the file
 */
export function orderFactors(
  factors: readonly ReadFactor[],
  cross: LiteralEntry | undefined,
  faults: Faults,
): readonly ReadFactor[] {
  if (!cross) return factors;
  const byName = new Map(factors.map((factor) => [factor.key.split(' + ')[0] as string, factor]));
  const names = [...byName.keys()];
  const given = givenOf(cross.value);
  const isOrder = Array.isArray(given) && given.length === names.length && names.every((name) => given.includes(name));
  if (!isOrder) {
    const place: Place = cross.value.place;
    faults.add(place, `must list every key of sweep: once (${names.join(', ')}), slowest first`, given);
    return factors;
  }
  return given.map((name) => byName.get(String(name)) as ReadFactor);
}
