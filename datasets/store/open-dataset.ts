import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Table } from 'apache-arrow';
import { type Day, toDay } from '../../engine/contracts/calendar-date.js';
import { InputError } from '../../engine/contracts/input-error.js';
import { bundledFolder } from '../bundled/bundled-folder.js';
import { decodeProvenance, MARKET_COLUMN_NAMES, OPTIONAL_COLUMN_NAMES, type ProvenanceSpan } from '../schemas/index.js';
import { resolveDataHome } from './data-home.js';
import type { Dataset, DatasetColumn, DatasetTables } from './dataset.js';
import { BUNDLED } from './dataset-name.js';
import { listDatasets } from './list-datasets.js';
import { isModelled, modelledColumnsOf } from './modelled-columns.js';
import { readDatasetTables } from './read-dataset-tables.js';
import { columnOf } from './read-table.js';
import { marketOf, shareMarket } from './shared-market.js';
import { hashOfFiles, MARKET_FILE } from './table-files.js';
import { toMarket } from './to-market.js';

/**
 * Opens a dataset, checks it and lays its columns into shared memory.
 *
 * @param nameOrPath - `bundled`, a name in the data home, or, when it has a slash, a folder
 * @param options - `home`: the data home, default `resolveDataHome()`
 * @throws InputError when there is no such dataset, or its files break the schema
 */
export function openDataset(nameOrPath: string, options: { readonly home?: string } = {}): Dataset {
  const folder = datasetFolder(nameOrPath, options.home ?? resolveDataHome());
  const { tables, bytes } = readDatasetTables(folder);
  const name = tables.market.schema.metadata.get('dataset') ?? basename(folder);
  const shared = shareMarket(toMarket(tables, name));
  const market = marketOf(shared);
  const provenance = readProvenance(tables, name);
  return {
    name,
    hash: hashOfFiles(...bytes),
    folder,
    tables,
    market,
    shared,
    futuresModelled: columnOf<Uint8Array>(tables.futures, 'modelled'),
    provenance,
    modelledColumns: modelledColumnsOf(provenance),
    firstDay: market.days[0],
    lastDay: market.days.at(-1) as Day,
    warmUpUntil: warmUpOf(tables.market),
    vixIsModelled: (from, to) => isModelled(provenance, 'vix', from, to),
  };
}

/**
 * Folder of a dataset.
 *
 * @throws InputError when there is none of that name
 */
export function datasetFolder(nameOrPath: string, home: string): string {
  if (nameOrPath === BUNDLED) return bundledFolder();
  const isPath = nameOrPath.includes('/');
  const folder = isPath ? resolve(nameOrPath) : join(home, nameOrPath);
  if (existsSync(join(folder, MARKET_FILE))) return folder;
  if (isPath) throw new InputError(`data: must be a folder with ${MARKET_FILE}, got ${nameOrPath}`);
  const names = listDatasets(home).map(({ name }) => name);
  throw new InputError(`data: must be one of ${names.join(', ')} (in ${home}), got ${nameOrPath}`);
}

/** Where each column's values came from, in table order. */
export function readProvenance(
  { market, futures }: DatasetTables,
  where: string,
): Map<DatasetColumn, ProvenanceSpan[]> {
  const provenance = new Map<DatasetColumn, ProvenanceSpan[]>();
  const optional = OPTIONAL_COLUMN_NAMES.filter((name) => market.getChild(name) !== null);
  for (const name of [...MARKET_COLUMN_NAMES, ...optional]) provenance.set(name, spansOfField(market, name, where));
  provenance.set('futures', spansOfField(futures, 'settle', where));
  return provenance;
}

function spansOfField(table: Table, name: string, where: string): ProvenanceSpan[] {
  const field = table.schema.fields.find((candidate) => candidate.name === name);
  return decodeProvenance(field?.metadata.get('provenance_spans') ?? '', `${where} ${name}`);
}

function warmUpOf(market: Table): Day | null {
  const date = market.schema.metadata.get('warm_up_until');
  return date === undefined ? null : toDay(date);
}
