/**
 * Regimes: labels that sort windows by what volatility did in them.
 *
 * Each labeller is an entry of `regimeLabellers`: its labels in display order and a function from window to label.
 */
import type { Market } from '../../../engine/contracts/market.js';
import type { Window } from '../../../engine/contracts/window.js';

export interface RegimeLabeller {
  /** Heading, e.g. `VIX at the start`. */
  readonly title: string;
  /** Every label it can give, in display order. */
  readonly labels: readonly string[];
  label(market: Market, window: Window): string;
}

/** Upper bounds (inclusive) of all bands but the last, with one label more than bounds. */
function bandLabeller(
  title: string,
  bounds: readonly number[],
  labels: readonly string[],
  measure: (market: Market, window: Window) => number,
): RegimeLabeller {
  return {
    title,
    labels,
    label(market, window) {
      const value = measure(market, window);
      const band = bounds.findIndex((bound) => value <= bound);
      return labels[band === -1 ? bounds.length : band];
    },
  };
}

/** Largest value of a measure over the days of a window, its base excluded. */
function largest(window: Window, valueAt: (row: number) => number): number {
  let maximum = -Infinity;
  for (let row = window.fromRow + 1; row <= window.toRow; ++row) maximum = Math.max(maximum, valueAt(row));
  return maximum;
}

const TERM_STRUCTURE_BOUNDS = [0, 0.08];
const TERM_STRUCTURE_LABELS = ['contango', 'inverted', 'deep inversion >8%'];

/** Every labeller by the name a grid's `regimes:` uses. */
export const regimeLabellers: Readonly<Record<string, RegimeLabeller>> = {
  'vix-at-start': bandLabeller(
    'VIX at the start',
    [15, 20, 30],
    ['VIX ≤15', 'VIX 15-20', 'VIX 20-30', 'VIX >30'],
    (market, window) => market.vix[window.fromRow],
  ),
  'largest-vix': bandLabeller(
    'Largest VIX',
    [16, 20, 25, 35],
    ['calm ≤16', 'spike to 16-20', 'moderate 20-25', 'severe 25-35', 'extreme >35'],
    (market, window) => largest(window, (row) => market.vix[row]),
  ),
  'term-structure-vix3m': bandLabeller(
    'Largest VIX/VIX3M - 1',
    TERM_STRUCTURE_BOUNDS,
    TERM_STRUCTURE_LABELS,
    (market, window) => largest(window, (row) => market.vix[row] / market.vix3m[row] - 1),
  ),
  'term-structure-vx': bandLabeller(
    'Largest VX1/VX2 - 1',
    TERM_STRUCTURE_BOUNDS,
    TERM_STRUCTURE_LABELS,
    (market, window) =>
      largest(window, (row) => {
        // The compressed rows begin with the nearest contract expiring after the day.
        const { offsets, settles } = market.vixFutures;
        const front = offsets[row];
        return settles[front] / settles[front + 1] - 1;
      }),
  ),
};
