import { exactHeader, type Header } from '../header.js';
import type { Importer } from '../importer.js';
import { SPX_RANGE } from '../plausible-range.js';
import { readSingleColumn } from '../single-column.js';
import type { SourceFile } from '../source-file.js';

/** FRED's SP500: closes of the S&P 500, of the last ten years only; holidays have a row without a value. */
export const fredSp500: Importer = {
  id: 'fred-sp500',
  title: 'S&P 500 closes, FRED SP500',
  recognises: (file) => headerOf(file) !== undefined,
  read: (file) => {
    const header = headerOf(file) as Header;
    return readSingleColumn(file, header, {
      vendor: 'fred',
      layout: { date: header.names[0], numbers: ['sp500'], tradingDaysOnly: false },
      column: 'spx_close',
      range: SPX_RANGE,
    });
  },
};

function headerOf(file: SourceFile): Header | undefined {
  return exactHeader(file.opening, ['date', 'sp500']) ?? exactHeader(file.opening, ['observation_date', 'sp500']);
}
