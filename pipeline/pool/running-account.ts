import { type Drawdowns, windowDrawdown } from '../../engine/book/index.js';
import type { Window } from '../../engine/contracts/window.js';

/** An account as it runs: its equity each day, the capital it began with, and whether it grows with its equity. */
export interface RunningAccount {
  /** At the close of each day [USD], shape [days]. */
  readonly equity: Float64Array;
  /** [USD] */
  readonly capital: number;
  readonly reinvests: boolean;
}

/**
 * Deepest drawdown of an account in each window.
 *
 * A window restarts the account. One of constant size restarts with its capital; one that reinvests is as large as
 * its equity, so it restarts with that, and its dollars are restated to the starting capital.
 */
export function drawdownsIn({ equity, capital, reinvests }: RunningAccount, windows: readonly Window[]): Drawdowns {
  const fractions = new Float64Array(windows.length);
  const dollars = new Float64Array(windows.length);
  for (const [at, window] of windows.entries()) {
    const start = reinvests ? equity[window.fromRow] : capital;
    if (start > 0) {
      const { fraction, usd } = windowDrawdown(equity, window, start);
      fractions[at] = fraction;
      dollars[at] = reinvests ? (usd * capital) / start : usd;
    } else {
      // An account that lost everything before the window has lost everything in it: its hedge saved nothing.
      fractions[at] = 1;
    }
  }
  return { fractions, dollars };
}

/** Whether the unhedged book lost enough in a window, on the stored 32-bit dollars. */
export function isCounted(unhedgedUsd: number, largestRisk: number, floor: number): boolean {
  return Math.fround(unhedgedUsd) >= floor * largestRisk;
}
