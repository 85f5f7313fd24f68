/**
 * Stooq's bulk text format: the ticker in every row, dates as YYYYMMDD, header names in angle brackets.
 *
 * (Stooq's web download has Yahoo's layout and is read by yahoo/.)
 */
import { exactHeader, type Header } from '../header.js';
import type { Importer } from '../importer.js';
import { type IndexPrices, readIndexPrices } from '../index-prices.js';
import { SPX_RANGE, VOLATILITY_RANGE } from '../plausible-range.js';
import type { SourceFile } from '../source-file.js';

const COLUMNS = ['ticker', 'per', 'date', 'time', 'open', 'high', 'low', 'close', 'vol', 'openint'];
const [TICKER, PERIOD] = [0, 1];

/** What a ticker's prices fill. */
const TICKERS: Readonly<Record<string, Omit<IndexPrices, 'vendor'>>> = {
  '^SPX': {
    open: 'spx_open',
    high: 'spx_high',
    low: 'spx_low',
    close: 'spx_close',
    range: SPX_RANGE,
    tradingDaysOnly: false,
  },
  '^VIX': { open: 'vix_open', close: 'vix', range: VOLATILITY_RANGE },
};

/** Daily S&P 500 or VIX of Stooq; the first row's ticker decides which, rows of other tickers or periods are refused. */
export const stooqIndex: Importer = {
  id: 'stooq-index',
  title: 'S&P 500 or VIX, Stooq bulk format',
  recognises: (file) => headerOf(file) !== undefined && tickerOf(file) in TICKERS,
  read: (file) => {
    const ticker = tickerOf(file);
    return readIndexPrices(file, headerOf(file) as Header, {
      vendor: 'stooq',
      ...TICKERS[ticker],
      refuse: (texts) =>
        texts[TICKER].toUpperCase() === ticker && texts[PERIOD] === 'D' ? undefined : 'another ticker or period',
    });
  },
};

/** The header without its brackets. */
function headerOf(file: SourceFile): Header | undefined {
  const header = exactHeader(
    file.opening,
    COLUMNS.map((name) => `<${name}>`),
  );
  return header && { ...header, names: COLUMNS };
}

function tickerOf(file: SourceFile): string {
  return (file.opening[1]?.fields?.[TICKER] ?? '').toUpperCase();
}
