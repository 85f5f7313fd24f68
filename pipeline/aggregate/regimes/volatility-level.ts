import { bandLabeller, largestIn } from './regime-labeller.js';

export const vixAtStart = bandLabeller(
  'vix-at-start',
  'VIX at the start',
  [15, 20, 30],
  ['VIX ≤15', 'VIX 15-20', 'VIX 20-30', 'VIX >30'],
  (market, window) => market.vix[window.fromRow],
);

export const largestVix = bandLabeller(
  'largest-vix',
  'Largest VIX',
  [16, 20, 25, 35],
  ['calm ≤16', 'spike to 16-20', 'moderate 20-25', 'severe 25-35', 'extreme >35'],
  (market, window) => largestIn(window, (row) => market.vix[row]),
);

/** How long volatility took from the start of the window, in a cycle its trough, to its peak. */
export const daysToPeak = bandLabeller(
  'days-to-peak',
  'Trading days to the largest VIX',
  // Two weeks, a month, a quarter.
  [10, 21, 63],
  ['peak in ≤10 days', 'in 11-21 days', 'in 22-63 days', 'later'],
  (market, { fromRow, toRow }) => {
    const levels = market.vix.subarray(fromRow + 1, toRow + 1);
    return 1 + levels.reduce((peak, level, at) => (level > levels[peak] ? at : peak), 0);
  },
);
