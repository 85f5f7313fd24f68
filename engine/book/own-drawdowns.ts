import type { Window } from '../contracts/window.js';

/** How deep a drawdown must be to be a window of its own. */
export interface DepthRule {
  /** Least fall from the peak [USD at the starting capital]. */
  readonly depth: number;
  /** Whether the account grows with its equity, so that a fall is restated to the starting capital. */
  readonly isProportional: boolean;
}

/**
 * The drawdowns of an account as windows: each from the last day at a peak to the day on which that peak is reached
 * again. They never overlap; one that has not recovered by the last day ends there.
 *
 * Which they are is known only afterwards, and from the very account whose losses they hold: a hedge is compared where
 * it was needed most, not where it could have been expected to be.
 *
 * @param equity - at the close of each day [USD], shape [days]
 * @param capital - with which the account started [USD]
 */
export function ownDrawdowns(
  equity: Float64Array,
  capital: number,
  measured: Window,
  { depth, isProportional }: DepthRule,
): Window[] {
  const windows: Window[] = [];
  let peak = equity[measured.fromRow];
  let peakRow = measured.fromRow;
  let deepest = 0;
  const close = (toRow: number) => {
    const fall = isProportional ? (deepest * capital) / peak : deepest;
    if (deepest > 0 && fall >= depth) windows.push({ kind: 'own-drawdowns', name: '', fromRow: peakRow, toRow });
  };
  for (let row = measured.fromRow + 1; row <= measured.toRow; ++row) {
    if (equity[row] >= peak) {
      close(row);
      peak = equity[row];
      peakRow = row;
      deepest = 0;
    } else {
      deepest = Math.max(deepest, peak - equity[row]);
    }
  }
  close(measured.toRow);
  return windows;
}
