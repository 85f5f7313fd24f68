import { type DraftColumn, setRow } from './draft-column.js';

/** A gap of at most this many sessions repeats the value before it; a longer one is left to the column's model. */
export const LONGEST_CARRIED_GAP = 5;

/**
 * Repeats the last observed value over short gaps, labelled `carried`.
 *
 * A missing day or two is a hole in a file: yesterday's VIX says more about it than a model of the S&P. Over a longer
 * gap the market has moved on, so all of it is left to the model.
 */
export function carryShortGaps(draft: DraftColumn, longest = LONGEST_CARRIED_GAP): void {
  let lastFilled = -1;
  for (let row = 0; row <= draft.values.length; ++row) {
    if (row < draft.values.length && !draft.origins[row]) continue;
    if (lastFilled >= 0 && row - lastFilled - 1 <= longest) {
      for (let gap = lastFilled + 1; gap < row; ++gap) carryRow(draft, gap, lastFilled);
    }
    lastFilled = row;
  }
}

/** Repeats the value of row `from` in row `to`. */
export function carryRow(draft: DraftColumn, to: number, from: number): void {
  const origin = draft.origins[from];
  if (origin) setRow(draft, to, draft.values[from], { ...origin, kind: 'carried' });
}
