/**
 * historicaloptiondata.com end-of-day chains: one row per contract; one column name begins with a space.
 */
import { type ChainFormat, parseRight } from '../chains/chain-format.js';
import { listedExpiration, optionRoot, plainSymbol } from '../chains/option-root.js';
import { optionSymbol } from '../chains/option-symbol.js';

/** `underlying,underlying_last, exchange,optionroot,optionext,type,expiration,quotedate,strike,last,bid,ask,...` */
export const historicalOptionDataChain: ChainFormat = {
  id: 'historicaloptiondata-chain',
  title: 'Option chain, historicaloptiondata.com',
  vendor: 'historicaloptiondata',
  columns: ['underlying', 'optionroot', 'type', 'expiration', 'quotedate', 'strike', 'bid', 'ask'],
  contractsPerRow: 1,
  makeReader(column) {
    const [symbol, date, expire, type, strike] = ['optionroot', 'quotedate', 'expiration', 'type', 'strike'].map(
      column,
    );
    const [bid, ask, last, volume, interest] = ['bid', 'ask', 'last', 'volume', 'openinterest'].map(column);
    const [underlying, volatility, delta] = ['underlying', 'impliedvol', 'delta'].map(column);
    return (row, [draft]) => {
      draft.day = row.date(date);
      draft.expiration = listedExpiration(row.date(expire));
      const root = optionSymbol(row.text(symbol))?.root ?? '';
      draft.root = optionRoot(root, plainSymbol(row.text(underlying)), draft.expiration);
      draft.optionType = parseRight(row.text(type));
      draft.strike = row.number(strike);
      draft.bid = row.number(bid);
      draft.ask = row.number(ask);
      draft.last = row.number(last);
      draft.volume = row.number(volume);
      draft.openInterest = row.number(interest);
      draft.impliedVolatility = row.number(volatility);
      draft.delta = row.number(delta);
    };
  },
};
