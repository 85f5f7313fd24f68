import type { ChainFormat } from '../chains/chain-format.js';
import { optionRoot } from '../chains/option-root.js';
import { optionSymbol } from '../chains/option-symbol.js';

/**
 * `snapshot_date,...,occ_ticker,contract_type,expiration_date,strike_price,open_interest,...,day_close,...`: every
 * listed contract of one day.
 *
 * The last trade is `day_close`, and only where `day_last_updated_et` says that it is of that day: a contract that
 * nobody traded still shows its last day's close.
 */
export const polygonSnapshot: ChainFormat = {
  id: 'polygon-snapshot',
  title: 'Option chain, Polygon snapshot',
  vendor: 'polygon',
  columns: ['snapshot_date', 'occ_ticker', 'contract_type', 'expiration_date', 'strike_price', 'day_close'],
  contractsPerRow: 1,
  makeReader(column) {
    const [date, ticker, close, volume, interest] = [
      'snapshot_date',
      'occ_ticker',
      'day_close',
      'day_volume',
      'open_interest',
    ].map(column);
    const updated = column('day_last_updated_et');
    const [bid, ask, volatility, delta] = ['bid', 'ask', 'implied_volatility', 'delta'].map(column);
    return (row, [draft]) => {
      const contract = optionSymbol(row.text(ticker));
      if (contract === undefined) {
        row.fault ||= 'no option symbol in column occ_ticker';
        return;
      }
      draft.day = row.date(date);
      draft.root = optionRoot(contract.root, '', contract.expiration);
      draft.expiration = contract.expiration;
      draft.optionType = contract.optionType;
      draft.strike = contract.strike;
      draft.bid = row.number(bid);
      draft.ask = row.number(ask);
      const isOfTheDay = updated < 0 || row.text(updated).startsWith(row.text(date));
      draft.last = isOfTheDay ? row.number(close) : Number.NaN;
      draft.volume = row.number(volume);
      draft.openInterest = row.number(interest);
      draft.impliedVolatility = row.number(volatility);
      draft.delta = row.number(delta);
    };
  },
};
