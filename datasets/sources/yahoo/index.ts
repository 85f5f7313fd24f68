/**
 * S&P 500 history in Yahoo's layout: Date, Open, High, Low, Close, with or without Adj Close and Volume.
 */
import { fileSymbol } from '../file-symbol.js';
import { exactHeader, type Header } from '../header.js';
import type { Importer } from '../importer.js';
import { readIndexPrices } from '../index-prices.js';
import { SPX_RANGE } from '../plausible-range.js';
import type { SourceFile } from '../source-file.js';

const PRICES = ['date', 'open', 'high', 'low', 'close'];
const LAYOUTS = [PRICES, [...PRICES, 'volume'], [...PRICES, 'adj close', 'volume']];
const ISO_DATE = /^\d{4}-\d{2}-\d{2}/;

/**
 * The S&P 500 as Yahoo gives it; the name says that it is the S&P 500 (`^GSPC.csv`, `SPX.csv`).
 *
 * Its days define the trading days, so none is refused for being a holiday. Its open repeats the close before on most
 * days until about 2015: whether it is a print is judged where it is used.
 */
export const yahooSpx: Importer = {
  id: 'yahoo-spx',
  title: 'S&P 500, Yahoo layout',
  recognises: (file) =>
    ISO_DATE.test(file.opening[1]?.fields?.[0] ?? '') &&
    headerOf(file) !== undefined &&
    fileSymbol(file.name, ['gspc', 'spx', 'sp500']) !== undefined,
  read: (file) =>
    readIndexPrices(file, headerOf(file) as Header, {
      vendor: 'yahoo',
      open: 'spx_open',
      high: 'spx_high',
      low: 'spx_low',
      close: 'spx_close',
      range: SPX_RANGE,
      tradingDaysOnly: false,
    }),
};

function headerOf(file: SourceFile): Header | undefined {
  return LAYOUTS.map((columns) => exactHeader(file.opening, columns)).find((header) => header !== undefined);
}
