/**
 * The VIX history that the public data set `datasets/finance-vix` republishes from Cboe: the same columns with ISO dates.
 */
import { VOLATILITY_SYMBOLS } from '../cboe/index.js';
import { fileSymbol } from '../file-symbol.js';
import { exactHeader, type Header } from '../header.js';
import type { Importer } from '../importer.js';
import { readIndexPrices } from '../index-prices.js';
import type { SourceFile } from '../source-file.js';

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** `vix-daily.csv` of datasets/finance-vix; the name says that it is the VIX. */
export const financeVix: Importer = {
  id: 'finance-vix',
  title: 'VIX of datasets/finance-vix',
  recognises: (file) =>
    ISO_DATE.test(file.opening[1]?.fields?.[0] ?? '') &&
    headerOf(file) !== undefined &&
    fileSymbol(file.name, ['vix']) !== undefined,
  read: (file) =>
    readIndexPrices(file, headerOf(file) as Header, {
      vendor: 'finance-vix',
      open: 'vix_open',
      close: 'vix',
      range: VOLATILITY_SYMBOLS.vix.range,
    }),
};

function headerOf(file: SourceFile): Header | undefined {
  return exactHeader(file.opening, ['date', 'open', 'high', 'low', 'close']);
}
