import { rsi } from '../indicators/rsi.js';
import type { Condition } from '../signal.js';

/** Wilder's period [rows] and his lower line. */
const PERIOD = 14;
const THRESHOLD = 30;

/** The S&P 500 has fallen far and fast. */
export const spxOversold: Condition = {
  name: 'spx-oversold',
  doc: 'The RSI(14) of the S&P 500 is below 30.',
  source: 'VixShield: tighten iron condor wings when the RSI of SPX is below 30; Wilder (1978), section VI',
  columns: [],
  lookback: PERIOD,
  compute: ({ spxClose }) => Uint8Array.from(rsi(spxClose, PERIOD), (value) => (value < THRESHOLD ? 1 : 0)),
};
