import { numberDomain, optionalDomain } from '../axes/index.js';
import type { Faults } from './faults.js';
import { entryOf, type LiteralMap } from './literal.js';
import { asMap, checkKeys, readEntry } from './read-entries.js';

/** Other histories made of blocks of the days of the run. */
export interface ResampleRequest {
  readonly paths: number;
  /** Mean length of a block [trading days]; null: by rule. */
  readonly block: number | null;
}

/** Other histories made by a model of the index. */
export interface SimulateRequest {
  readonly paths: number;
  /** Length of each. */
  readonly years: number;
}

/** Domains of what the two keys hold; the schema for editors is made of them too. */
export const historySettings = {
  paths: numberDomain({ interval: ['[', 1, 100_000, ']'], whole: true, examples: ['200'] }),
  block: optionalDomain('auto', numberDomain({ interval: ['[', 1, 10_000, ']'], examples: ['60'] })),
  years: numberDomain({ interval: ['[', 1, 200, ']'], whole: true, examples: ['20'] }),
} as const;

/** What a grid that asks for histories and does not say more gets. */
export const historyDefaults = { paths: 200, block: null, years: 20 } as const;

/** `resample: {paths: 200, block: auto}`; null when the grid does not ask. */
export function readResample(root: LiteralMap, faults: Faults): ResampleRequest | null {
  const map = mapOf(root, 'resample', ['paths', 'block'], '{paths: 200, block: auto}', faults);
  return (
    map && {
      paths: readEntry(map, 'paths', historySettings.paths, historyDefaults.paths, faults),
      block: readEntry<number | null>(map, 'block', historySettings.block, historyDefaults.block, faults),
    }
  );
}

/** `simulate: {paths: 200, years: 20}`; null when the grid does not ask. */
export function readSimulate(root: LiteralMap, faults: Faults): SimulateRequest | null {
  const map = mapOf(root, 'simulate', ['paths', 'years'], '{paths: 200, years: 20}', faults);
  return (
    map && {
      paths: readEntry(map, 'paths', historySettings.paths, historyDefaults.paths, faults),
      years: readEntry(map, 'years', historySettings.years, historyDefaults.years, faults),
    }
  );
}

function mapOf(
  root: LiteralMap,
  key: string,
  known: readonly string[],
  example: string,
  faults: Faults,
): LiteralMap | null {
  const entry = entryOf(root, key);
  const map = entry && asMap(entry.value, example, faults);
  if (!map) return null;
  checkKeys(map, known, faults);
  return map;
}
