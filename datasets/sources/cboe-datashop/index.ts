/**
 * Cboe DataShop option end-of-day summary: one row per contract, with quotes at 15:45 and at the close.
 *
 * The quotes at the close are taken (16:15 for SPX and VIX options). Volatility and delta come only with the
 * calculations option, and are as of 15:45. On an index, prices of the underlying may be 0.
 */
import { type ChainFormat, parseRight } from '../chains/chain-format.js';
import { listedExpiration, optionRoot, plainSymbol } from '../chains/option-root.js';

/** `underlying_symbol,quote_date,root,expiration,strike,option_type,open,...,bid_eod,ask_size_eod,ask_eod,...` */
export const cboeDatashopChain: ChainFormat = {
  id: 'cboe-datashop-chain',
  title: 'Option chain, Cboe DataShop end of day',
  vendor: 'cboe-datashop',
  columns: ['underlying_symbol', 'quote_date', 'root', 'expiration', 'strike', 'option_type', 'bid_eod', 'ask_eod'],
  contractsPerRow: 1,
  makeReader(column) {
    const [symbol, date, root, expire, strike, type] = [
      'underlying_symbol',
      'quote_date',
      'root',
      'expiration',
      'strike',
      'option_type',
    ].map(column);
    const [bid, ask, last, volume, interest, volatility, delta] = [
      'bid_eod',
      'ask_eod',
      'close',
      'trade_volume',
      'open_interest',
      'implied_volatility_1545',
      'delta_1545',
    ].map(column);
    return (row, [draft]) => {
      draft.day = row.date(date);
      draft.expiration = listedExpiration(row.date(expire));
      draft.root = optionRoot(plainSymbol(row.text(root)), plainSymbol(row.text(symbol)), draft.expiration);
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
