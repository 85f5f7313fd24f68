import { type Domain, numberDomain } from '../axes/index.js';
import { entryOf, type Faults, givenOf, type LiteralMap, readValue } from '../grid/index.js';

// A reduction has no lower bound and a loss may be made good twice, but nobody claims less than nothing or that much more.
const figure = numberDomain({ interval: ['[', 0, 1, ']'], percent: 100, examples: ['35%', '0.35'] });

const KEYS = ['band', 'atLeast', 'atMost'];

/** `[35%, 40%]` under a key; null when it is not there or not well formed. */
export function readBand(map: LiteralMap, key: string, faults: Faults): readonly [number, number] | null {
  const entry = entryOf(map, key);
  if (!entry) return null;
  const { value } = entry;
  if (value.kind !== 'list' || value.items.length !== 2) {
    faults.add(value.place, 'must be a lower and an upper figure such as [35%, 40%]', givenOf(value));
    return null;
  }
  const [lower, upper] = value.items.map((item) => readValue<number>(item, figure as Domain, faults));
  if (lower === undefined || upper === undefined) return null;
  if (lower > upper) faults.add(value.place, 'must not run downwards', givenOf(value));
  return [lower, upper];
}

/** The figure claimed: `band: [35%, 40%]`, `atLeast: 47%` or `atMost: 12%`; the other end is infinite then. */
export function readFigure(map: LiteralMap, id: string, faults: Faults): readonly [number, number] {
  const given = KEYS.filter((key) => entryOf(map, key));
  if (given.length === 0) faults.add(map.place, 'must have band, atLeast or atMost', id);
  if (given.length > 1) faults.add(map.place, `must have one of ${given.join(', ')} only`, id);
  const end = (key: string): number | undefined => {
    const entry = entryOf(map, key);
    return entry && readValue<number>(entry.value, figure, faults);
  };
  const band = readBand(map, 'band', faults);
  const atLeast = end('atLeast');
  const atMost = end('atMost');
  if (band !== null) return band;
  if (atLeast !== undefined) return [atLeast, Infinity];
  return atMost === undefined ? [0, 1] : [-Infinity, atMost];
}
