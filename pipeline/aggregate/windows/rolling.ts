import type { Window } from '../../../engine/contracts/window.js';

/** Trading days from the start of one rolling window to the next: about a month. */
export const ROLLING_STEP = 21;

/** Lengths of the kinds of rolling windows [trading days]: about a quarter, half a year, a year. */
export const ROLLING_LENGTHS = { 'rolling-63': 63, 'rolling-126': 126, 'rolling-252': 252 } as const;

export type RollingKind = keyof typeof ROLLING_LENGTHS;

export function isRolling(kind: string): kind is RollingKind {
  return kind in ROLLING_LENGTHS;
}

/** Windows that share days, counting from one: what the blocks of their resamples must span at least. */
export function rollingOverlap(kind: RollingKind): number {
  return ROLLING_LENGTHS[kind] / ROLLING_STEP;
}

/**
 * Windows of equal length that begin every 21 trading days; the days that are left at the end belong to none.
 *
 * @param baseRow - base of the first day measured
 * @param lastRow - last day measured
 */
export function rollingWindows(kind: RollingKind, baseRow: number, lastRow: number): Window[] {
  const length = ROLLING_LENGTHS[kind];
  const windows: Window[] = [];
  for (let fromRow = baseRow; fromRow + length <= lastRow; fromRow += ROLLING_STEP) {
    windows.push({ kind, name: '', fromRow, toRow: fromRow + length });
  }
  return windows;
}
