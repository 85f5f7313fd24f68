import { fileSymbol } from '../file-symbol.js';
import { exactHeader, type Header } from '../header.js';
import type { Importer } from '../importer.js';
import { BILL_DISCOUNT_RANGE } from '../plausible-range.js';
import { readSingleColumn } from '../single-column.js';
import type { SourceFile } from '../source-file.js';

/** The New York Fed publishes a day's rate on the next morning. */
const PUBLICATION_LAG_DAYS = 1;

/**
 * FRED's DFF, the effective federal funds rate of every calendar day; it enters on the day after its own.
 *
 * Cash earns the three-month bill, not this rate: the column is for rules that watch policy.
 */
export const fredFederalFunds: Importer = {
  id: 'fred-federal-funds',
  title: 'Federal funds, FRED DFF',
  recognises: (file) => headerOf(file) !== undefined,
  read: (file) => {
    const header = headerOf(file) as Header;
    const [date, value] = header.names as [string, string];
    return readSingleColumn(file, header, {
      vendor: 'fred',
      layout: { date, numbers: [value], tradingDaysOnly: false },
      column: 'federal_funds',
      range: BILL_DISCOUNT_RANGE,
      convert: (percent) => percent / 100,
      entersAfter: PUBLICATION_LAG_DAYS,
    });
  },
};

function headerOf(file: SourceFile): Header | undefined {
  const named = exactHeader(file.opening, ['date', 'dff']) ?? exactHeader(file.opening, ['observation_date', 'dff']);
  if (named !== undefined) return named;
  return fileSymbol(file.name, ['dff']) === undefined ? undefined : exactHeader(file.opening, ['date', 'value']);
}
