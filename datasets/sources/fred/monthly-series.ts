import type { OptionalColumn } from '../../schemas/index.js';
import { exactHeader, type Header } from '../header.js';
import type { Importer } from '../importer.js';
import { DOLLAR_INDEX_RANGE, type PlausibleRange, PRICE_INDEX_RANGE } from '../plausible-range.js';
import { PRICE_INDEX_LAG_DAYS } from '../publication-lag.js';
import { readSingleColumn } from '../single-column.js';
import type { SourceFile } from '../source-file.js';

interface MonthlySeries {
  readonly column: OptionalColumn;
  readonly range: PlausibleRange;
  /** From the first of the month described to the day on which the figure enters [calendar days]. */
  readonly entersAfter: number;
}

/** The BIS publishes a month's exchange rates in the middle of the next. */
const EXCHANGE_RATE_LAG_DAYS = 45;

/** Monthly series of FRED by id in lower case. */
const SERIES: Readonly<Record<string, MonthlySeries>> = {
  cpiaucsl: { column: 'cpi', range: PRICE_INDEX_RANGE, entersAfter: PRICE_INDEX_LAG_DAYS },
  cpiaucns: { column: 'cpi', range: PRICE_INDEX_RANGE, entersAfter: PRICE_INDEX_LAG_DAYS },
  ppiaco: { column: 'ppi', range: PRICE_INDEX_RANGE, entersAfter: PRICE_INDEX_LAG_DAYS },
  rbusbis: { column: 'dollar_index', range: DOLLAR_INDEX_RANGE, entersAfter: EXCHANGE_RATE_LAG_DAYS },
};

/**
 * FRED's monthly consumer prices, producer prices and real effective exchange rate of the dollar.
 *
 * The files date a figure by the first of its month and hold the latest revision; a figure enters when it had been
 * published at the latest.
 */
export const fredMonthlySeries: Importer = {
  id: 'fred-monthly-series',
  title: 'Monthly CPI, PPI, RBUSBIS, FRED',
  recognises: (file) => headerOf(file) !== undefined,
  read: (file) => {
    const header = headerOf(file) as Header;
    const [date, id] = header.names as [string, string];
    const { column, range, entersAfter } = SERIES[id];
    const layout = { date, numbers: [id], tradingDaysOnly: false };
    return readSingleColumn(file, header, { vendor: 'fred', layout, column, range, entersAfter });
  },
};

function headerOf(file: SourceFile): Header | undefined {
  for (const id of Object.keys(SERIES)) {
    const header = exactHeader(file.opening, ['date', id]) ?? exactHeader(file.opening, ['observation_date', id]);
    if (header !== undefined) return header;
  }
  return undefined;
}
