import { join } from 'node:path';
import { type PackedTable, packTable, type RegimeTitle } from '../../results/report/page/index.js';
import { readTable, type StoredTable } from '../../results/store/index.js';
import { labellerOf, regimeLabellers } from '../aggregate/regimes/index.js';
import type { AskedRun } from './stored-run.js';

/** regimes.parquet of a run. */
export function readRegimes({ folder }: Pick<AskedRun, 'folder'>): Promise<StoredTable> {
  return readTable(join(folder, 'regimes.parquet'));
}

/** The same for the page, all columns. */
export function packRegimes(table: StoredTable): PackedTable {
  const columns = table.columns.map(({ name, type }) => {
    const values = type === 'text' ? table.texts(name) : table.numbers(name);
    return [name, values as ArrayLike<string | number | null>] as const;
  });
  return packTable(table.rowCount, Object.fromEntries(columns));
}

/** Headings of the labellers that the grid or a claim of it asks for, the group of all windows first. */
export function regimeTitles({ sweep, claims }: Pick<AskedRun, 'sweep' | 'claims'>): RegimeTitle[] {
  const own = claims.flatMap(({ regimes }) => regimes ?? []).map((name) => regimeLabellers[name]);
  const titles = new Map([...sweep.regimes.map(labellerOf), ...own].map(({ name, title }) => [name, title]));
  return [['all', 'All windows'] as const, ...titles].map(([labeller, title]) => ({ labeller, title }));
}
