import { type WindowDrawdown, windowDrawdown } from '../../engine/book/index.js';
import type { Window } from '../../engine/contracts/window.js';

/** An account as it runs: what it makes each day, from which capital, and whether it grows with its equity. */
export interface RunningAccount {
  readonly profitAndLoss: Float64Array;
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
export function drawdownsIn(account: RunningAccount, windows: readonly Window[]): WindowDrawdown[] {
  const { profitAndLoss, capital, reinvests } = account;
  if (!reinvests) return windows.map((window) => windowDrawdown(profitAndLoss, capital, window));
  const equity = new Float64Array(profitAndLoss.length);
  for (let row = 0, sum = capital; row < equity.length; ++row) {
    sum += profitAndLoss[row];
    equity[row] = sum;
  }
  return windows.map((window) => {
    const start = equity[window.fromRow];
    // An account that lost everything before the window has lost everything in it: its hedge saved nothing.
    if (!(start > 0)) return { fraction: 1, usd: 0 };
    const { fraction, usd } = windowDrawdown(profitAndLoss, start, window);
    return { fraction, usd: (usd * capital) / start };
  });
}

/** Whether the unhedged book lost enough in a window, on the stored 32-bit dollars. */
export function isCounted(unhedgedUsd: number, largestRisk: number, floor: number): boolean {
  return Math.fround(unhedgedUsd) >= floor * largestRisk;
}
