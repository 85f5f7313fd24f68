/**
 * OptionsDX end-of-day chains: one row per strike with the call and the put, column names in brackets.
 *
 * The file does not say what it quotes; its name does (`spx_eod_202301.txt`). There is no option root either: see
 * `optionRoot` for what that means on third Fridays. Open interest is not given.
 */
import type { ChainFormat } from '../chains/chain-format.js';
import { listedExpiration, optionRoot } from '../chains/option-root.js';
import { pathSymbol } from '../chains/path-symbol.js';

/** `[QUOTE_UNIXTIME], [QUOTE_READTIME], [QUOTE_DATE], ..., [C_BID], [C_ASK], [STRIKE], [P_BID], [P_ASK], ...` */
export const optionsDxChain: ChainFormat = {
  id: 'optionsdx-chain',
  title: 'Option chain, OptionsDX end of day',
  vendor: 'optionsdx',
  columns: ['quote_date', 'expire_date', 'strike', 'c_bid', 'c_ask', 'p_bid', 'p_ask'],
  contractsPerRow: 2,
  makeReader(column, path) {
    const underlying = pathSymbol(path);
    const [date, expire, strike] = ['quote_date', 'expire_date', 'strike'].map(column);
    const sides = ['c', 'p'].map((side) =>
      ['bid', 'ask', 'last', 'volume', 'iv', 'delta'].map((name) => column(`${side}_${name}`)),
    );
    return (row, drafts) => {
      const day = row.date(date);
      const expiration = listedExpiration(row.date(expire));
      const root = optionRoot('', underlying, expiration);
      const price = row.number(strike);
      for (let type = 0; type < 2; ++type) {
        const draft = drafts[type];
        const [bid, ask, last, volume, volatility, delta] = sides[type];
        draft.day = day;
        draft.root = root;
        draft.expiration = expiration;
        draft.optionType = type;
        draft.strike = price;
        draft.bid = row.number(bid);
        draft.ask = row.number(ask);
        draft.last = row.number(last);
        draft.volume = row.number(volume);
        draft.impliedVolatility = row.number(volatility);
        draft.delta = row.number(delta);
      }
    };
  },
};
