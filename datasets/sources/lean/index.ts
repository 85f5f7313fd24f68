/**
 * QuantConnect Lean option universes: one file per day and underlying, `universes/spx/20151222.csv`.
 *
 * Day and root stand in the path only. Prices are a day's bar, no quotes; volatility and delta are the platform's own.
 */
import { toDay } from '../../../engine/contracts/calendar-date.js';
import { type ChainFormat, parseRight } from '../chains/chain-format.js';
import { listedExpiration, optionRoot } from '../chains/option-root.js';
import { pathSymbol } from '../chains/path-symbol.js';

/** `#expiry,strike,right,open,high,low,close,volume,open_interest,implied_volatility,delta,gamma,vega,theta,rho` */
export const leanUniverse: ChainFormat = {
  id: 'lean-universe',
  title: 'Option universe, QuantConnect Lean',
  vendor: 'lean',
  columns: ['#expiry', 'strike', 'right', 'close', 'open_interest', 'implied_volatility'],
  contractsPerRow: 1,
  makeReader(column, path) {
    const [expire, strike, right, close, volume, interest, volatility, delta] = [
      '#expiry',
      'strike',
      'right',
      'close',
      'volume',
      'open_interest',
      'implied_volatility',
      'delta',
    ].map(column);
    const day = dayInName(path);
    const root = pathSymbol(path);
    return (row, [draft]) => {
      // The first row of newer files is the underlying itself, with neither expiry nor right.
      if (row.text(expire) === '') {
        row.fault ||= 'no option: the underlying';
        return;
      }
      draft.day = day;
      draft.expiration = listedExpiration(row.date(expire));
      draft.root = optionRoot(root, '', draft.expiration);
      draft.optionType = parseRight(row.text(right));
      draft.strike = row.number(strike);
      draft.last = row.number(close);
      draft.volume = row.number(volume);
      draft.openInterest = row.number(interest);
      draft.impliedVolatility = row.number(volatility);
      draft.delta = row.number(delta);
    };
  },
};

/** The date YYYYMMDD in a file's name; NaN when there is none. */
function dayInName(path: string): number {
  const date = /(\d{4})(\d{2})(\d{2})(?!\d)/.exec(path.slice(path.lastIndexOf('/') + 1));
  return date === null ? Number.NaN : toDay(`${date[1]}-${date[2]}-${date[3]}`);
}
