import { bandLabeller } from './regime-labeller.js';

/** Where the S&P 500 went over the window; 5% is the edge of what is called a pullback. */
export const spxTrend = bandLabeller(
  'spx-trend',
  'S&P 500 over the window',
  [-0.05, 0.05],
  ['falls by >5%', 'within 5%', 'rises by >5%'],
  ({ spxClose }, { fromRow, toRow }) => spxClose[toRow] / spxClose[fromRow] - 1,
);

/** What cash earned when the window began. */
export const rateLevel = bandLabeller(
  'rate-level',
  'Three-month rate at the start',
  [0.01, 0.03],
  ['rate ≤1%', 'rate 1-3%', 'rate >3%'],
  ({ rate }, { fromRow }) => rate[fromRow],
);
