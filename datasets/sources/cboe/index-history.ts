import { fileSymbol } from '../file-symbol.js';
import { exactHeader, type Header } from '../header.js';
import type { Importer } from '../importer.js';
import { readIndexPrices } from '../index-prices.js';
import { readSingleColumn } from '../single-column.js';
import type { SourceFile } from '../source-file.js';
import { VOLATILITY_SYMBOL_NAMES, VOLATILITY_SYMBOLS, type VolatilitySymbol } from './volatility-symbols.js';

const AMERICAN_DATE = /^\d{1,2}\/\d{1,2}\/\d{4}$/;

/**
 * Cboe's own downloads, `VIX_History.csv` and its siblings, with dates as MM/DD/YYYY.
 *
 * VIX, VIX9D, VIX3M, VIX6M and VIX1Y have open, high, low and close and do not say which of them they are, so the
 * file's name does; VVIX and SKEW have one column of that name.
 */
export const cboeIndexHistory: Importer = {
  id: 'cboe-index-history',
  title: 'Cboe index history',
  recognises: (file) => AMERICAN_DATE.test(file.opening[1]?.fields?.[0] ?? '') && layoutOf(file) !== undefined,
  read: (file) => {
    const { symbol, header, isSingleColumn } = layoutOf(file) as Layout;
    const { column, range } = VOLATILITY_SYMBOLS[symbol];
    if (isSingleColumn) {
      return readSingleColumn(file, header, {
        vendor: 'cboe',
        layout: { date: 'date', numbers: [symbol] },
        column,
        range,
      });
    }
    const open = symbol === 'vix' ? { open: 'vix_open' as const } : {};
    return readIndexPrices(file, header, { vendor: 'cboe', close: column, range, ...open });
  },
};

interface Layout {
  readonly symbol: VolatilitySymbol;
  readonly header: Header;
  readonly isSingleColumn: boolean;
}

function layoutOf(file: SourceFile): Layout | undefined {
  for (const symbol of VOLATILITY_SYMBOL_NAMES) {
    const header = exactHeader(file.opening, ['date', symbol]);
    if (header !== undefined) return { symbol, header, isSingleColumn: true };
  }
  const header = exactHeader(file.opening, ['date', 'open', 'high', 'low', 'close']);
  const symbol = fileSymbol(file.name, VOLATILITY_SYMBOL_NAMES);
  return header === undefined || symbol === undefined ? undefined : { symbol, header, isSingleColumn: false };
}
