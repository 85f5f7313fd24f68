/**
 * US consumer prices as the public data set `datasets/cpi-us` republishes them: Date, Index, Inflation.
 */
import { exactHeader, type Header } from '../header.js';
import type { Importer } from '../importer.js';
import { PRICE_INDEX_RANGE } from '../plausible-range.js';
import { PRICE_INDEX_LAG_DAYS } from '../publication-lag.js';
import { readSingleColumn } from '../single-column.js';
import type { SourceFile } from '../source-file.js';

/** `cpiai.csv` of datasets/cpi-us: the month described, the index, and its change, which is not used. */
export const datasetsCpi: Importer = {
  id: 'datasets-cpi',
  title: 'Consumer prices, datasets/cpi-us',
  recognises: (file) => headerOf(file) !== undefined,
  read: (file) =>
    readSingleColumn(file, headerOf(file) as Header, {
      vendor: 'datasets-cpi',
      layout: { date: 'date', numbers: ['index'], tradingDaysOnly: false },
      column: 'cpi',
      range: PRICE_INDEX_RANGE,
      entersAfter: PRICE_INDEX_LAG_DAYS,
    }),
};

function headerOf(file: SourceFile): Header | undefined {
  return exactHeader(file.opening, ['date', 'index', 'inflation']);
}
