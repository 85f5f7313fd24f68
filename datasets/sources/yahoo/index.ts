/**
 * S&P 500 and VIX in Yahoo's layout: Date, Open, High, Low, Close, with or without Adj Close and Volume.
 *
 * Stooq's web download has the same layout. The file's name says of which index it is.
 */
import { fileSymbol } from '../file-symbol.js';
import { exactHeader, type Header } from '../header.js';
import type { Importer } from '../importer.js';
import { readIndexPrices } from '../index-prices.js';
import { SPX_RANGE, VOLATILITY_RANGE } from '../plausible-range.js';
import type { SourceFile } from '../source-file.js';

const PRICES = ['date', 'open', 'high', 'low', 'close'];
const WITH_VOLUME = [
  [...PRICES, 'volume'],
  [...PRICES, 'adj close', 'volume'],
];
const ISO_DATE = /^\d{4}-\d{2}-\d{2}/;

/**
 * The S&P 500 as Yahoo gives it; the name says that it is the S&P 500 (`^GSPC.csv`, `SPX.csv`, `^spx_d.csv`).
 *
 * Its days define the trading days, so none is refused for being a holiday. Its open repeats the close before on most
 * days until about 2015: whether it is a print is judged where it is used.
 */
export const yahooSpx: Importer = {
  id: 'yahoo-spx',
  title: 'S&P 500, Yahoo layout',
  recognises: (file) => isOf(file, ['gspc', 'spx', 'sp500'], [PRICES, ...WITH_VOLUME]),
  read: (file) =>
    readIndexPrices(file, headerOf(file, [PRICES, ...WITH_VOLUME]) as Header, {
      vendor: 'yahoo',
      open: 'spx_open',
      high: 'spx_high',
      low: 'spx_low',
      close: 'spx_close',
      range: SPX_RANGE,
      tradingDaysOnly: false,
    }),
};

/** The VIX as Yahoo gives it (`^VIX.csv`); without a volume column the file is of datasets/finance-vix. */
export const yahooVix: Importer = {
  id: 'yahoo-vix',
  title: 'VIX, Yahoo layout',
  recognises: (file) => isOf(file, ['vix'], WITH_VOLUME),
  read: (file) =>
    readIndexPrices(file, headerOf(file, WITH_VOLUME) as Header, {
      vendor: 'yahoo',
      open: 'vix_open',
      close: 'vix',
      range: VOLATILITY_RANGE,
    }),
};

function isOf(file: SourceFile, symbols: readonly string[], layouts: readonly string[][]): boolean {
  const isDated = ISO_DATE.test(file.opening[1]?.fields?.[0] ?? '');
  return isDated && headerOf(file, layouts) !== undefined && fileSymbol(file.name, symbols) !== undefined;
}

function headerOf(file: SourceFile, layouts: readonly string[][]): Header | undefined {
  return layouts.map((columns) => exactHeader(file.opening, columns)).find((header) => header !== undefined);
}
