import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toDay } from '../../engine/contracts/calendar-date.js';
import { InputError } from '../../engine/contracts/input-error.js';
import { type BuiltDataset, buildDataset } from '../build/index.js';
import type { MarketColumn, ObservationSource, ObservedSeries } from '../schemas/index.js';
import { BUNDLED } from '../store/dataset-name.js';

const PACKAGE = 'vega-datasets';
const FILE = 'sp500-2000.csv';

/** Columns of the file that are kept; its adjusted close equals the close, its volume is not used. */
const COLUMNS: readonly [header: string, column: MarketColumn][] = [
  ['open', 'spx_open'],
  ['high', 'spx_high'],
  ['low', 'spx_low'],
  ['close', 'spx_close'],
];

/**
 * Makes the bundled dataset: the S&P 500 of 2000-01-03 to 2020-04-17 from the package vega-datasets, everything else
 * modelled and labelled so.
 *
 * @param packageFolder - where vega-datasets is installed
 */
export function bundledDataset(packageFolder: string): BuiltDataset {
  const bytes = readFileSync(join(packageFolder, 'data', FILE));
  const { version, license } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  const source = { vendor: PACKAGE, file: FILE, sha256: createHash('sha256').update(bytes).digest('hex') };
  return buildDataset(
    { series: readPrices(bytes.toString('utf8'), source), futures: [], settlements: [] },
    {
      name: BUNDLED,
      metadata: new Map([
        ['source_file', `data/${FILE}`],
        ['source_license', String(license)],
        ['source_package', `${PACKAGE} ${version}`],
        ['source_sha256', source.sha256],
      ]),
    },
  );
}

function readPrices(text: string, source: ObservationSource): ObservedSeries[] {
  const [header, ...lines] = text.trimEnd().split(/\r?\n/);
  const headers = (header as string).split(',');
  const rows = lines.map((line) => line.split(','));
  const days = Int32Array.from(rows, (row, index) => {
    const day = toDay(row[headers.indexOf('date')]);
    if (Number.isNaN(day)) throw new InputError(`${source.file}:${index + 2} date: must be YYYY-MM-DD, got ${row[0]}`);
    return day;
  });
  return COLUMNS.map(([name, column]) => {
    const index = headers.indexOf(name);
    if (index < 0) throw new InputError(`${source.file}: must have a column ${name}, got ${headers.join(', ')}`);
    return { column, days, values: Float64Array.from(rows, (row) => Number(row[index])), source };
  });
}
