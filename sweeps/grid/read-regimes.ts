import { choiceDomain, type JsonSchema } from '../axes/index.js';
import type { Faults } from './faults.js';
import { entryOf, givenOf, type Literal, type LiteralEntry, type LiteralMap, whereOf } from './literal.js';
import { defaultRegimes, type RegimeName, regimeNames } from './names.js';
import { asMap, checkKeys, readEntry, readValue } from './read-entries.js';
import type { BandedRegime, RegimeRequest } from './regime-request.js';
import { textDomain } from './text-domain.js';

const domains = {
  builtIn: choiceDomain(regimeNames),
  name: textDomain(/^[a-z][a-z0-9-]*$/, 'small letters, digits and dashes', 'vvix-bands'),
  column: textDomain(/^[a-z][a-z0-9_]*$/, 'the name of a market column', 'vvix'),
  at: choiceDomain(['start', 'largest', 'average']),
} as const;

const keys = ['name', 'column', 'at', 'bands'];

/** Columns that the list of windows has anyway; labels of a regime of that name could not be told from them. */
const takenNames = ['window', 'kind', 'name', 'from', 'to', 'all'];

const EXAMPLE = '{name: vvix-bands, column: vvix, at: largest, bands: {calm: 90, tense: 120, wild: .inf}}';

/** `regimes: [vix-at-start, {name: ..., column: ..., at: ..., bands: {calm: 90, wild: .inf}}]`, or one of them. */
export function readRegimes(root: LiteralMap, faults: Faults): readonly RegimeRequest[] {
  const entry = entryOf(root, 'regimes');
  if (!entry) return defaultRegimes;
  const items = entry.value.kind === 'list' ? entry.value.items : [entry.value];
  if (items.length === 0) faults.add(entry.value.place, 'must list at least one value', givenOf(entry.value));
  const requests = new Map<string, RegimeRequest>();
  for (const item of items) {
    if (item.kind !== 'map') {
      const name = readValue<RegimeName>(item, domains.builtIn, faults);
      if (name !== undefined) requests.set(name, name);
      continue;
    }
    const banded = readBanded(item, faults);
    if (banded === undefined) continue;
    if (requests.has(banded.name)) faults.add(item.place, 'must have a name of its own', banded.name);
    requests.set(banded.name, banded);
  }
  return [...requests.values()];
}

/** @returns undefined when there are not even bands to read */
function readBanded(map: LiteralMap, faults: Faults): BandedRegime | undefined {
  checkKeys(map, keys, faults);
  const missing = keys.filter((key) => !entryOf(map, key));
  if (missing.length > 0) {
    faults.add(map.place, `must have ${missing.join(' and ')}, such as ${EXAMPLE}`, givenOf(map));
    return undefined;
  }
  const name = entryOf(map, 'name') as LiteralEntry;
  const given = givenOf(name.value);
  if ([...regimeNames, ...takenNames].some((taken) => taken === given)) {
    faults.add(name.value.place, 'must be a name that is not taken', given);
  }
  return {
    name: readEntry(map, 'name', domains.name, '', faults),
    column: readEntry(map, 'column', domains.column, '', faults),
    at: readEntry<BandedRegime['at']>(map, 'at', domains.at, 'start', faults),
    bands: readBands((entryOf(map, 'bands') as LiteralEntry).value, faults),
    where: whereOf(map.place),
  };
}

/** `{calm: 90, tense: 120, wild: .inf}`: label and upper bound, ascending, without an end. */
function readBands(literal: Literal, faults: Faults): BandedRegime['bands'] {
  const map = asMap(literal, '{calm: 90, tense: 120, wild: .inf}', faults);
  if (!map) return [];
  let previous = -Infinity;
  const bands = map.entries.map(({ key, value }) => {
    const upTo = givenOf(value);
    if (typeof upTo !== 'number' || !(upTo > previous)) {
      faults.add(value.place, 'must be a number above the bound before it, .inf for the last', upTo);
    } else previous = upTo;
    return { label: key, upTo: Number(upTo) };
  });
  if (bands.length < 2) faults.add(map.place, 'must name at least two bands', givenOf(map));
  else if (previous !== Infinity) {
    faults.add(map.place, 'must end with a band up to .inf, so that every window is in one', givenOf(map));
  }
  return bands;
}

const bandsSchema: JsonSchema = {
  type: 'object',
  additionalProperties: { type: 'number' },
  minProperties: 2,
  description: 'Label and upper bound of each band, ascending; the last bound is .inf.',
};

/** Of one entry of `regimes:`. */
export const regimeSchema: JsonSchema = {
  anyOf: [
    domains.builtIn.schema,
    {
      type: 'object',
      properties: {
        name: { ...domains.name.schema, description: 'How tables and heatmaps call it.' },
        column: { ...domains.column.schema, description: 'Column of the market, e.g. vix, vvix, skew, rate.' },
        at: { ...domains.at.schema, description: 'Value at the start, the largest, or the average of a window.' },
        bands: bandsSchema,
      },
      required: keys,
      additionalProperties: false,
    },
  ],
};
