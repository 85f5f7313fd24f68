import type { Activation } from '../signal.js';
import { onEveryLayer } from './on-every-layer.js';

/** The hedge is always held. */
export const always: Activation = {
  name: 'always',
  doc: 'Held every day.',
  source: 'The static baseline of the method',
  columns: [],
  lookback: 0,
  compute: (market) => onEveryLayer(new Uint8Array(market.days.length).fill(1)),
};
