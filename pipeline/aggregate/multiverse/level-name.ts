import type { SweepFactor } from '../../../sweeps/grid/index.js';

/** A row of a factor as the grid names it, else its values; `none` where it is nothing. */
export function levelName({ names, rows }: SweepFactor, row: number): string {
  return names[row] ?? rows[row].map((value) => (value === null ? 'none' : String(value))).join(' + ');
}
