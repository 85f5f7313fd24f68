import type { Market } from '../../../engine/contracts/market.js';
import { marketColumn } from '../../../engine/contracts/market-columns.js';
import type { Window } from '../../../engine/contracts/window.js';
import type { BandedRegime } from '../../../sweeps/grid/index.js';
import { averageIn, bandLabeller, largestIn, NOT_OBSERVED, type RegimeLabeller } from './regime-labeller.js';

/** What a grid's `at:` reads off a column in a window. */
const measures: Readonly<Record<BandedRegime['at'], (column: Float64Array, window: Window) => number>> = {
  start: (column, window) => column[window.fromRow],
  largest: (column, window) => largestIn(window, (row) => column[row]),
  average: (column, window) => averageIn(window, (row) => column[row]),
};

/** The labeller of bands that a grid names on a column. */
export function ownBands({ name, column, at, bands }: BandedRegime): RegimeLabeller {
  const measure = (market: Market, window: Window) =>
    measures[at](marketColumn(market, column) as Float64Array, window);
  const bounds = bands.slice(0, -1).map(({ upTo }) => upTo);
  const labels = bands.map(({ label }) => label);
  const labeller = bandLabeller(name, `${column}, ${at === 'start' ? 'at the start' : at}`, bounds, labels, measure);
  // Optional columns have days that nobody observed; a window of them is in no band.
  return { ...labeller, labels: [...labels, NOT_OBSERVED] };
}
