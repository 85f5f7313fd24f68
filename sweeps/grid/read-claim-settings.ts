import { choiceDomain } from '../axes/index.js';
import type { Faults } from './faults.js';
import { entryOf, givenOf, type Literal, type LiteralMap, whereOf } from './literal.js';
import { defaultLedger, frictions, readings, verdictWords } from './names.js';
import { asMap, checkKeys, locate, locateDefault, readEntry, readValue } from './read-entries.js';
import type { Expectation, HeatmapRequest, Located, Sweep } from './sweep.js';
import { textDomain } from './text-domain.js';

/** Domains of what a grid says about claims. */
export const claimSettings = {
  id: textDomain(/^[a-z0-9][a-z0-9-]*$/, 'the id of a claim', 'headline'),
  file: textDomain(/\.ya?ml$/, "a ledger's path ending in .yaml, from the grid's folder", defaultLedger),
  reading: choiceDomain(readings),
  friction: choiceDomain(frictions),
  verdict: choiceDomain(verdictWords),
} as const;

/** `claims: path.yaml`, `claims: [headline, live]`, or `{file: path.yaml, ids: [headline]}`. */
export function readClaims(root: LiteralMap, file: string, faults: Faults): Sweep['claims'] {
  const ledger = locateDefault(defaultLedger, file, 'claims');
  const entry = entryOf(root, 'claims');
  if (!entry) return { file: ledger, ids: null };
  const { value } = entry;
  if (value.kind === 'list') return { file: ledger, ids: readIds(value, faults) };
  if (value.kind === 'scalar') return { file: readFile(value, faults) ?? ledger, ids: null };
  checkKeys(value, ['file', 'ids'], faults);
  const ids = entryOf(value, 'ids');
  const path = entryOf(value, 'file');
  return {
    file: (path && readFile(path.value, faults)) ?? ledger,
    ids: ids ? readIds(ids.value, faults) : null,
  };
}

function readFile(literal: Literal, faults: Faults): Located<string> | undefined {
  const path = readValue<string>(literal, claimSettings.file, faults);
  return path === undefined ? undefined : locate(path, literal);
}

function readIds(literal: Literal, faults: Faults): readonly Located<string>[] {
  const items = literal.kind === 'list' ? literal.items : [literal];
  if (items.length === 0) faults.add(literal.place, 'must list at least one claim', givenOf(literal));
  return items.flatMap((item) => {
    const id = readValue<string>(item, claimSettings.id, faults);
    return id === undefined ? [] : locate(id, item);
  });
}

/** `expect: {headline: refuted, headline/contracts/live: refuted}`: claim, reading and friction -> verdict. */
export function readExpectations(root: LiteralMap, faults: Faults): readonly Expectation[] {
  const map = entryOf(root, 'expect');
  const entries = map && asMap(map.value, '{headline: refuted}', faults)?.entries;
  return (entries ?? []).flatMap(({ key, place, value }) => {
    const [claim, reading, friction, ...rest] = key.split('/');
    const isKnown =
      rest.length === 0 &&
      'value' in claimSettings.id.read(claim) &&
      (reading === undefined || readings.includes(reading)) &&
      (friction === undefined || frictions.includes(friction));
    if (!isKnown) faults.add(place, 'must be claim, claim/reading or claim/reading/friction', key);
    const verdict = readValue<string>(value, claimSettings.verdict, faults);
    if (!isKnown || claim === undefined || verdict === undefined) return [];
    return { claim, reading: reading ?? null, friction: friction ?? null, verdict, where: whereOf(place) };
  });
}

/** `heatmaps: [{claim: headline, reading: contracts, friction: none}]`. */
export function readHeatmaps(root: LiteralMap, faults: Faults): readonly HeatmapRequest[] {
  const entry = entryOf(root, 'heatmaps');
  if (!entry) return [];
  if (entry.value.kind !== 'list' || entry.value.items.length === 0) {
    faults.add(entry.value.place, 'must be a list such as [{claim: headline}]', givenOf(entry.value));
    return [];
  }
  return entry.value.items.flatMap((item) => {
    const map = asMap(item, '{claim: headline}', faults);
    if (!map) return [];
    checkKeys(map, ['claim', 'reading', 'friction'], faults);
    if (!entryOf(map, 'claim')) faults.add(map.place, 'must name a claim', givenOf(map));
    return {
      claim: readEntry(map, 'claim', claimSettings.id, '', faults),
      reading: readEntry<string | null>(map, 'reading', claimSettings.reading, null, faults),
      friction: readEntry<string | null>(map, 'friction', claimSettings.friction, null, faults),
      where: whereOf(map.place),
    };
  });
}
