/**
 * OptionMetrics IvyDB option prices, as exported from WRDS: one row per contract, strikes times 1000.
 *
 * Exports choose their columns: the contract is named by `symbol` (`SPXW 150117C2000000`), by `root`, or by `ticker`
 * with `am_settlement`. -99.99 and an empty field mean that no volatility could be computed. Quotes are the best ones
 * at 15:59 since March 2008, at the close of trading before.
 */
import { type ChainFormat, parseRight } from '../chains/chain-format.js';
import { listedExpiration, optionRoot, plainSymbol } from '../chains/option-root.js';
import { pathSymbol } from '../chains/path-symbol.js';

/** `secid,date,symbol,exdate,cp_flag,strike_price,best_bid,best_offer,volume,open_interest,impl_volatility,delta,...` */
export const optionMetricsChain: ChainFormat = {
  id: 'optionmetrics-chain',
  title: 'Option chain, OptionMetrics',
  vendor: 'optionmetrics',
  columns: ['date', 'exdate', 'cp_flag', 'strike_price', 'best_bid', 'best_offer'],
  contractsPerRow: 1,
  makeReader(column, path) {
    const [date, expire, right, strike] = ['date', 'exdate', 'cp_flag', 'strike_price'].map(column);
    const [bid, ask, last] = ['best_bid', 'best_offer', 'last'].map(column);
    const [volume, interest] = ['volume', 'open_interest'].map(column);
    const [volatility, delta] = ['impl_volatility', 'delta'].map(column);
    const [symbol, root, ticker, settlement] = ['symbol', 'root', 'ticker', 'am_settlement'].map(column);
    const named = pathSymbol(path);
    return (row, [draft]) => {
      draft.day = row.date(date);
      draft.expiration = listedExpiration(row.date(expire));
      const underlying = plainSymbol(row.text(ticker)) || named;
      const ownRoot = plainSymbol(row.text(symbol).split(/[ .\d]/, 1)[0]) || plainSymbol(row.text(root));
      const isMorning = row.number(settlement);
      draft.root =
        ownRoot === '' && isMorning === 0 && (underlying === 'SPX' || underlying === 'VIX')
          ? `${underlying}W`
          : optionRoot(ownRoot, ownRoot === '' ? underlying : '', draft.expiration);
      draft.optionType = parseRight(row.text(right));
      draft.strike = row.number(strike) / 1000;
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
