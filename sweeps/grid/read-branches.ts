import { checkDisjoint, orderFactors, zipFactors } from './combine-factors.js';
import type { Faults } from './faults.js';
import { entryOf, givenOf, type Literal, type LiteralEntry, type LiteralMap } from './literal.js';
import { type ReadFactor, readFactors } from './read-factors.js';

/**
 * Reads `sweep:`, `cross:`, `zip:` and `union:` into branches: lists of factors to be crossed.
 *
 * Without `union:` there is one branch; with it, one for each alternative, which is crossed with all of `sweep:`.
 *
 * @returns branches in the order of the file; with faults collected they may lack factors
 */
export function readBranches(root: LiteralMap, faults: Faults): readonly (readonly ReadFactor[])[] {
  const sweep = entryOf(root, 'sweep');
  const factors = sweep ? readFactors(entriesOf(sweep.value, faults), faults) : [];
  const zipped = zipFactors(factors, entryOf(root, 'zip'), faults);
  const shared = orderFactors(zipped, entryOf(root, 'cross'), faults);

  const union = entryOf(root, 'union');
  const branches = union ? readAlternatives(union, faults).map((alternative) => [...shared, ...alternative]) : [shared];
  for (const branch of branches) checkDisjoint(branch, faults);
  return branches;
}

function readAlternatives(union: LiteralEntry, faults: Faults): readonly (readonly ReadFactor[])[] {
  const { value } = union;
  if (value.kind !== 'list' || value.items.length === 0) {
    faults.add(value.place, 'must list at least one alternative, or there are no trials', givenOf(value));
    return [];
  }
  return value.items.map((item) => {
    const entries = entriesOf(item, faults).filter(({ key }) => key !== 'zip');
    const zip = item.kind === 'map' ? entryOf(item, 'zip') : undefined;
    return zipFactors(readFactors(entries, faults), zip, faults);
  });
}

function entriesOf(literal: Literal, faults: Faults): readonly LiteralEntry[] {
  if (literal.kind === 'map' && literal.entries.length > 0) return literal.entries;
  faults.add(literal.place, 'must map axes to their values, such as "hedge.delta: [0.3, 0.5]"', givenOf(literal));
  return [];
}
