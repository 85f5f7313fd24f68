import type { Market } from '../../../engine/contracts/market.js';
import type { Window } from '../../../engine/contracts/window.js';

/** Sorts windows by what the market did in them. */
export interface RegimeLabeller {
  /** As grids and tables call it, e.g. `vix-at-start`. */
  readonly name: string;
  /** Heading, e.g. `VIX at the start`. */
  readonly title: string;
  /** Every label it can give, in display order. */
  readonly labels: readonly string[];
  label(market: Market, window: Window): string;
}

/** A quantity of a window, e.g. the largest VIX in it. */
export type WindowMeasure = (market: Market, window: Window) => number;

/** What a window is labelled whose quantity nobody observed. */
export const NOT_OBSERVED = 'not observed';

/**
 * A labeller that sorts by the band in which a quantity falls.
 *
 * @param bounds - upper ends of all bands but the last, inclusive, ascending
 * @param labels - one more than bounds
 */
export function bandLabeller(
  name: string,
  title: string,
  bounds: readonly number[],
  labels: readonly string[],
  measure: WindowMeasure,
): RegimeLabeller {
  return {
    name,
    title,
    labels,
    label(market, window) {
      const value = measure(market, window);
      if (Number.isNaN(value)) return NOT_OBSERVED;
      const band = bounds.findIndex((bound) => value <= bound);
      return labels[band === -1 ? bounds.length : band];
    },
  };
}

/** Largest value over the days of a window, its base excluded; NaN when any is. */
export function largestIn(window: Window, valueAt: (row: number) => number): number {
  let maximum = -Infinity;
  for (let row = window.fromRow + 1; row <= window.toRow; ++row) maximum = Math.max(maximum, valueAt(row));
  return maximum;
}

/** Average over the days of a window, its base excluded; NaN when any value is. */
export function averageIn({ fromRow, toRow }: Window, valueAt: (row: number) => number): number {
  let sum = 0;
  for (let row = fromRow + 1; row <= toRow; ++row) sum += valueAt(row);
  return sum / (toRow - fromRow);
}
