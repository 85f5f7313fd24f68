import type { Market } from '../../../engine/contracts/market.js';
import type { Window } from '../../../engine/contracts/window.js';
import { bandLabeller, largestIn, type RegimeLabeller } from './regime-labeller.js';

/** The curve slopes up as long as nothing exceeds 0; beyond 8% promoters of the hedge call it an exit. */
const BOUNDS = [0, 0.08];
const LABELS = ['contango', 'inverted', 'deep inversion >8%'];

const vixOverVix3m = (market: Market, row: number) => market.vix[row] / market.vix3m[row] - 1;

export const termStructureVix3m = bandLabeller(
  'term-structure-vix3m',
  'Largest VIX/VIX3M - 1',
  BOUNDS,
  LABELS,
  (market, window) => largestIn(window, (row) => vixOverVix3m(market, row)),
);

export const termStructureVx = bandLabeller(
  'term-structure-vx',
  'Largest VX1/VX2 - 1',
  BOUNDS,
  LABELS,
  (market, window) =>
    largestIn(window, (row) => {
      // The compressed rows begin with the nearest contract expiring after the day.
      const { offsets, settles } = market.vixFutures;
      const front = offsets[row];
      return settles[front] / settles[front + 1] - 1;
    }),
);

/** The curve is plainly in contango while the VIX is at least 5% below VIX3M: nearer to 0 a day's noise inverts it. */
const PLAIN_CONTANGO = -0.05;

/** Promoters call an inversion within a trading week of plain contango a cash press. */
const RAPID_DAYS = 5;

/** How fast the curve turned over: the shortest way from plain contango to VIX above VIX3M. */
export const inversionSpeed: RegimeLabeller = {
  name: 'inversion-speed',
  title: 'Contango to inversion',
  labels: ['no inversion', `slow inversion >${RAPID_DAYS} days`, `rapid inversion ≤${RAPID_DAYS} days`],
  label(market, window) {
    const days = fastestInversion(market, window);
    if (days === null) return this.labels[0];
    return this.labels[days <= RAPID_DAYS ? 2 : 1];
  },
};

/** @returns [trading days]; infinite when it was inverted without plain contango before, null when it never was */
function fastestInversion(market: Market, { fromRow, toRow }: Window): number | null {
  let fastest: number | null = null;
  let contangoRow = -Infinity;
  for (let row = fromRow; row <= toRow; ++row) {
    const slope = vixOverVix3m(market, row);
    if (slope <= PLAIN_CONTANGO) contangoRow = row;
    if (slope > 0 && row > fromRow) fastest = Math.min(fastest ?? Infinity, row - contangoRow);
  }
  return fastest;
}
