import { continuousBillRate } from '../../models/index.js';
import { exactHeader, type Header } from '../header.js';
import type { Importer } from '../importer.js';
import { BILL_DISCOUNT_RANGE } from '../plausible-range.js';
import { readSingleColumn } from '../single-column.js';
import type { SourceFile } from '../source-file.js';

/** FRED's DTB3, the three-month Treasury bill; holidays have a row whose value is "." or empty. */
export const fredTreasuryBill: Importer = {
  id: 'fred-treasury-bill',
  title: 'Treasury bill, FRED DTB3',
  recognises: (file) => headerOf(file) !== undefined,
  read: (file) => {
    const header = headerOf(file) as Header;
    return readSingleColumn(file, header, {
      vendor: 'fred',
      layout: { date: header.names[0] as string, numbers: ['dtb3'], tradingDaysOnly: false },
      column: 'rate',
      range: BILL_DISCOUNT_RANGE,
      convert: (percent) => continuousBillRate(percent / 100),
    });
  },
};

function headerOf(file: SourceFile): Header | undefined {
  return exactHeader(file.opening, ['date', 'dtb3']) ?? exactHeader(file.opening, ['observation_date', 'dtb3']);
}
