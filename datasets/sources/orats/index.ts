/**
 * ORATS near-end-of-day strikes: one row per strike with the call and the put, a market a file.
 *
 * Taken some 14 minutes before the close. `delta` is the call's; the put's is one less. Contracts are named by OPRA
 * symbols where the file has them (`cOpra`, `pOpra`), else by the ticker.
 */
import type { ChainFormat } from '../chains/chain-format.js';
import { listedExpiration, optionRoot, plainSymbol } from '../chains/option-root.js';
import { optionSymbol } from '../chains/option-symbol.js';

/** `ticker,cOpra,pOpra,stkPx,expirDate,yte,strike,cVolu,cOi,pVolu,pOi,cBidPx,cValue,cAskPx,...,trade_date` */
export const oratsStrikes: ChainFormat = {
  id: 'orats-strikes',
  title: 'Option chain, ORATS strikes',
  vendor: 'orats',
  columns: ['ticker', 'expirdate', 'strike', 'cbidpx', 'caskpx', 'pbidpx', 'paskpx', 'trade_date'],
  contractsPerRow: 2,
  makeReader(column) {
    const [ticker, date, expire, strike, delta] = ['ticker', 'trade_date', 'expirdate', 'strike', 'delta'].map(column);
    const sides = ['c', 'p'].map((side) =>
      ['opra', 'bidpx', 'askpx', 'volu', 'oi', 'midiv'].map((name) => column(`${side}${name}`)),
    );
    return (row, drafts) => {
      const day = row.date(date);
      const expiration = listedExpiration(row.date(expire));
      const underlying = plainSymbol(row.text(ticker));
      const price = row.number(strike);
      const callDelta = row.number(delta);
      for (let type = 0; type < 2; ++type) {
        const draft = drafts[type];
        const [opra, bid, ask, volume, interest, volatility] = sides[type];
        draft.day = day;
        draft.root = optionRoot(optionSymbol(row.text(opra))?.root ?? '', underlying, expiration);
        draft.expiration = expiration;
        draft.optionType = type;
        draft.strike = price;
        draft.bid = row.number(bid);
        draft.ask = row.number(ask);
        draft.volume = row.number(volume);
        draft.openInterest = row.number(interest);
        draft.impliedVolatility = row.number(volatility);
        draft.delta = callDelta - type;
      }
    };
  },
};
