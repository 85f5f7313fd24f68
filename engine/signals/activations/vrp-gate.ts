import { realizedVolatility } from '../indicators/realized-volatility.js';
import { rollingMedian } from '../indicators/rolling-median.js';
import type { Activation } from '../signal.js';
import { onEveryLayer } from './on-every-layer.js';

/** One month of returns, and one year of premia [rows]. */
const MONTH = 21;
const YEAR = 252;

/** Held while options are cheap against what the S&P 500 has been doing. */
export const vrpGate: Activation = {
  name: 'vrp-gate',
  doc: 'Held while VIX less the realised volatility of 21 days is below its median of one year.',
  source:
    'VixShield: CAPM adjusted for the volatility risk premium; Carr & Wu (2009), Variance Risk Premiums, RFS 22(3)',
  columns: [],
  lookback: MONTH + YEAR - 1,
  compute({ vix, spxClose }) {
    const realized = realizedVolatility(spxClose, MONTH);
    const premium = vix.map((level, row) => level - 100 * realized[row]);
    const median = rollingMedian(premium, YEAR);
    return onEveryLayer(Uint8Array.from(premium, (value, row) => (value < median[row] ? 1 : 0)));
  },
};
