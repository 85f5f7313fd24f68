import type { Series } from '../signal.js';

/** Backwardation of the indices: free of the saw-tooth that VX1 has at each expiration. */
export const vixVix3m: Series = {
  name: 'vix-vix3m',
  doc: 'VIX over VIX3M, less 1.',
  source: 'VixShield: unwind the entire hedge if backwardation exceeds 8%, read on the Cboe indices',
  columns: [],
  lookback: 0,
  compute: ({ vix, vix3m }) => vix.map((level, row) => level / vix3m[row] - 1),
};
