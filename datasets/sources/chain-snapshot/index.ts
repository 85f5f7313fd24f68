/**
 * Snapshots of a broker's chain as a scanner stores them: one row per contract, days to expiration instead of a date.
 *
 * The day is the expiration less `dte`. `iv` is in percent; of the day of expiration it means nothing and is dropped.
 * The file's name says what it quotes (`spx_chain_snapshot_2482.csv`).
 */
import { type ChainFormat, parseRight } from '../chains/chain-format.js';
import { optionRoot } from '../chains/option-root.js';
import { pathSymbol } from '../chains/path-symbol.js';

/** `id,snapshot_id,expiry,dte,strike,right,bid,ask,mark,last,iv,delta,...,volume,open_interest,...,side` */
export const chainSnapshot: ChainFormat = {
  id: 'chain-snapshot',
  title: 'Option chain, scanner snapshot',
  vendor: 'chain-snapshot',
  columns: ['snapshot_id', 'expiry', 'dte', 'strike', 'right', 'bid', 'ask', 'mark'],
  contractsPerRow: 1,
  makeReader(column, path) {
    const [expire, tenor, strike, right] = ['expiry', 'dte', 'strike', 'right'].map(column);
    const [bid, ask, last, volume, interest] = ['bid', 'ask', 'last', 'volume', 'open_interest'].map(column);
    const [volatility, delta] = ['iv', 'delta'].map(column);
    const underlying = pathSymbol(path);
    return (row, [draft]) => {
      const daysToExpiration = row.number(tenor);
      draft.expiration = row.date(expire);
      draft.day = Number.isInteger(daysToExpiration) ? draft.expiration - daysToExpiration : Number.NaN;
      draft.root = optionRoot('', underlying, draft.expiration);
      draft.optionType = parseRight(row.text(right));
      draft.strike = row.number(strike);
      draft.bid = row.number(bid);
      draft.ask = row.number(ask);
      draft.last = row.number(last);
      draft.volume = row.number(volume);
      draft.openInterest = row.number(interest);
      draft.impliedVolatility = daysToExpiration > 0 ? row.number(volatility) / 100 : Number.NaN;
      draft.delta = row.number(delta);
    };
  },
};
