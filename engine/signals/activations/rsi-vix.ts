import { rsi } from '../indicators/rsi.js';
import type { Activation } from '../signal.js';
import { onEveryLayer } from './on-every-layer.js';

/** Wilder's period [rows]. */
const PERIOD = 14;
const THRESHOLD = 60;

/** Held while the VIX has momentum. */
export const rsiVix: Activation = {
  name: 'rsi-vix',
  doc: 'Held while the RSI(14) of the VIX is above 60.',
  source: 'VixShield: RSI readings on VIX; Wilder (1978), New Concepts in Technical Trading Systems, section VI',
  columns: [],
  lookback: PERIOD,
  compute: ({ vix }) => onEveryLayer(Uint8Array.from(rsi(vix, PERIOD), (value) => (value > THRESHOLD ? 1 : 0))),
};
