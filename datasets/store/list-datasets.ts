import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { bundledFolder } from '../bundled/bundled-folder.js';
import { BUNDLED } from './dataset-name.js';
import { MARKET_FILE } from './table-files.js';

/** A dataset at hand. */
export interface ListedDataset {
  readonly name: string;
  readonly folder: string;
}

/**
 * Datasets that `openDataset` knows by name: `bundled`, then those in the data home, ascending. Opens none.
 *
 * @param home - may be missing
 */
export function listDatasets(home: string): ListedDataset[] {
  // A name with a dot in front is a dataset that is being written.
  const imported = (existsSync(home) ? readdirSync(home) : [])
    .filter((name) => name !== BUNDLED && !name.startsWith('.') && existsSync(join(home, name, MARKET_FILE)))
    .sort();
  return [{ name: BUNDLED, folder: bundledFolder() }, ...imported.map((name) => ({ name, folder: join(home, name) }))];
}
