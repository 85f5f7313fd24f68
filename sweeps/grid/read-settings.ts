import { basename } from 'node:path';
import { type Day, toDay } from '../../engine/contracts/calendar-date.js';
import { choiceDomain, numberDomain } from '../axes/index.js';
import type { Faults } from './faults.js';
import { entryOf, givenOf, type Literal, type LiteralMap } from './literal.js';
import {
  defaultDataset,
  defaultFloor,
  defaultMaxTrials,
  storedKinds,
  type WhenMissing,
  type WindowKind,
  whenMissingChoices,
  windowKinds,
} from './names.js';
import { checkKeys, locate, locateDefault, readEntry, readList, readValue } from './read-entries.js';
import type { Located, Period } from './sweep.js';
import { textDomain } from './text-domain.js';

/** Domains of what stands beside the axes; the schema for editors is made of them too. */
export const settings = {
  // Letters of any script; 60 of them take at most 240 of the 255 bytes that a folder's name may have.
  name: textDomain(
    /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]{0,59}$/u,
    'at most 60 letters, digits, dots, dashes and underscores',
    '4-4-2',
  ),
  data: textDomain(/\S/, 'the name of a dataset, or a path with a slash', 'bundled'),
  period: choiceDomain(['observed', 'all']),
  // The largest integer that every part of the run, SQL included, keeps exact.
  seed: numberDomain({ interval: ['[', 0, 2 ** 31 - 1, ']'], whole: true, examples: ['1'] }),
  // Trials are numbered in 32 bits, with room for a table of twice as many slots.
  maxTrials: numberDomain({ interval: ['[', 1, 2 ** 29, ']'], whole: true, examples: ['20000000'] }),
  whenMissing: choiceDomain(whenMissingChoices),
  window: choiceDomain(windowKinds),
  floor: numberDomain({ interval: ['[', 0, 1, ')'], percent: 100, examples: ['5%', '0.05'] }),
} as const;

/** The name of a grid: what it says, else its file's without the ending. */
export function readName(root: LiteralMap, file: string, faults: Faults): string {
  const stem = basename(file)
    .normalize('NFC')
    .replace(/\.ya?ml$/i, '');
  // A file may be called anything; the run's folder may not.
  const allowed = stem.replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-').replace(/^[^\p{L}\p{N}]+/u, '');
  const safeStem = Array.from(allowed).slice(0, 60).join('') || 'grid';
  return readEntry(root, 'name', settings.name, safeStem, faults).normalize('NFC');
}

export function readData(root: LiteralMap, file: string, faults: Faults): Located<string> {
  const data = entryOf(root, 'data');
  if (!data) return locateDefault(defaultDataset, file, 'data');
  return locate(readValue<string>(data.value, settings.data, faults) ?? defaultDataset, data.value);
}

/** `period: observed`, `all` or `{from, to}`, either end of which may be left open. */
export function readPeriod(root: LiteralMap, file: string, faults: Faults): Located<Period> {
  const entry = entryOf(root, 'period');
  if (!entry) return locateDefault({ kind: 'observed' }, file, 'period');
  const { value } = entry;
  if (value.kind === 'map') return locate(readSpan(value, faults), value);
  const given = givenOf(value);
  if (given === 'observed' || given === 'all') return locate({ kind: given }, value);
  faults.add(value.place, 'must be observed, all or {from: YYYY-MM-DD, to: YYYY-MM-DD}', given);
  return locate({ kind: 'observed' }, value);
}

function readSpan(map: LiteralMap, faults: Faults): Period {
  checkKeys(map, ['from', 'to'], faults);
  const [from = null, to = null] = ['from', 'to'].map((key) => {
    const entry = entryOf(map, key);
    return entry ? readDay(entry.value, faults) : null;
  });
  if (from === null && to === null && map.entries.length === 0) {
    faults.add(map.place, 'must have from, to or both', givenOf(map));
  }
  if (from !== null && to !== null && from > to) {
    faults.add(map.place, 'must not end before it begins', givenOf(map));
  }
  return { kind: 'span', from, to };
}

/** A date; null, with a fault collected, when it is none. */
export function readDay(literal: Literal, faults: Faults): Day | null {
  const given = givenOf(literal);
  const day = typeof given === 'string' ? toDay(given) : Number.NaN;
  if (!Number.isNaN(day)) return day;
  faults.add(literal.place, 'must be a date YYYY-MM-DD', given);
  return null;
}

export function readWhenMissing(root: LiteralMap, faults: Faults): WhenMissing {
  return readEntry<WhenMissing>(root, 'whenMissing', settings.whenMissing, 'error', faults);
}

export function readSeed(root: LiteralMap, faults: Faults): number {
  return readEntry(root, 'seed', settings.seed, 1, faults);
}

export function readMaxTrials(root: LiteralMap, faults: Faults): number {
  return readEntry(root, 'maxTrials', settings.maxTrials, defaultMaxTrials, faults);
}

/** `windows: [cycles, full]`, or `{kinds: [...], floor: 5%}`. */
export function readWindows(root: LiteralMap, faults: Faults): { windows: readonly WindowKind[]; floor: number } {
  const entry = entryOf(root, 'windows');
  if (!entry) return { windows: storedKinds, floor: defaultFloor };
  const { value } = entry;
  if (value.kind !== 'map') return { windows: readList(value, settings.window, faults), floor: defaultFloor };
  checkKeys(value, ['kinds', 'floor'], faults);
  const kinds = entryOf(value, 'kinds');
  return {
    windows: kinds ? readList(kinds.value, settings.window, faults) : storedKinds,
    floor: readEntry(value, 'floor', settings.floor, defaultFloor, faults),
  };
}
