import type { ChainFormat } from '../chains/chain-format.js';
import { optionRoot } from '../chains/option-root.js';
import { optionSymbol } from '../chains/option-symbol.js';

const NANOSECONDS_PER_DAY = 86_400e9;

/**
 * `ticker,volume,open,close,high,low,window_start,transactions`: trades of a day, no quotes.
 *
 * `window_start` is midnight in New York, which is the same date in UTC.
 */
export const polygonDayAggregates: ChainFormat = {
  id: 'polygon-day-aggregates',
  title: 'Option trades, Polygon day aggregates',
  vendor: 'polygon',
  columns: ['ticker', 'volume', 'close', 'window_start', 'transactions'],
  contractsPerRow: 1,
  makeReader(column) {
    const [ticker, volume, close, start] = ['ticker', 'volume', 'close', 'window_start'].map(column);
    return (row, [draft]) => {
      const contract = optionSymbol(row.text(ticker));
      if (contract === undefined) {
        row.fault ||= 'no option symbol in column ticker';
        return;
      }
      draft.day = Math.floor(row.number(start) / NANOSECONDS_PER_DAY);
      draft.root = optionRoot(contract.root, '', contract.expiration);
      draft.expiration = contract.expiration;
      draft.optionType = contract.optionType;
      draft.strike = contract.strike;
      draft.last = row.number(close);
      draft.volume = row.number(volume);
    };
  },
};
