import type { Market } from '../contracts/market.js';
import type { Window } from '../contracts/window.js';
import { cashYield } from './interest.js';

/** The part of an account that does not depend on what is traded. */
export interface AccountBase {
  /** Capital at the start of every window [USD]. */
  readonly capital: number;
  /** Interest per dollar of initial capital, compounding daily at the T-bill rate, shape [days]. */
  readonly interestPerDollar: Float64Array;
  /** Whether the account grows and shrinks with its equity; otherwise its size is its capital. */
  readonly reinvests: boolean;
}

/** Daily interest on one dollar that stays in the account from `firstRow` on, shape [days]. */
export function interestPerDollar(market: Market, firstRow: number): Float64Array {
  const interest = new Float64Array(market.days.length);
  let balance = 1;
  for (let row = firstRow + 1; row < market.days.length; ++row) {
    interest[row] = balance * cashYield(market, row);
    balance += interest[row];
  }
  return interest;
}

/** A column of daily profit and loss [USD] and how many units of it the account holds. */
export interface WeightedColumn {
  readonly profitAndLoss: Float64Array;
  readonly weight: number;
}

/**
 * Daily profit and loss of an account: interest on its capital plus the weighted sum of what it holds.
 *
 * Added in the order given; the fast engine keeps the same order, so that both give the same bits.
 *
 * @param out - receives the result [USD], shape [days]
 */
export function accountProfitAndLoss(
  base: AccountBase,
  columns: readonly WeightedColumn[],
  out: Float64Array,
): Float64Array {
  for (let row = 0; row < out.length; ++row) out[row] = base.capital * base.interestPerDollar[row];
  for (const { profitAndLoss, weight } of columns) {
    for (let row = 0; row < out.length; ++row) {
      out[row] = out[row] + weight * profitAndLoss[row];
    }
  }
  return out;
}

/**
 * Equity at the close of each day: the capital up to `baseRow`, then what every day made [USD], shape [days].
 *
 * @param baseRow - last row before profit and loss counts; -1 where all of it does
 */
export function equityCurve(profitAndLoss: Float64Array, capital: number, baseRow: number): Float64Array {
  const equity = new Float64Array(profitAndLoss.length).fill(capital, 0, baseRow + 1);
  let sum = capital;
  for (let row = baseRow + 1; row < equity.length; ++row) {
    sum += profitAndLoss[row];
    equity[row] = sum;
  }
  return equity;
}

/** Deepest fall of equity below its running peak within a window. */
export interface WindowDrawdown {
  /** Of the peak, in [0, ∞): above 1 when the account is lost [fraction]. */
  readonly fraction: number;
  /** [USD] */
  readonly usd: number;
}

/**
 * Deepest drawdown within a window, in which the account is restarted: what it made before is taken out.
 *
 * The deepest in dollars and the deepest as a fraction may fall on different days.
 *
 * @param equity - at the close of each day [USD], shape [days]
 * @param start - equity with which the window starts, > 0 [USD]
 */
export function windowDrawdown(equity: Float64Array, window: Window, start: number): WindowDrawdown {
  const restated = start - equity[window.fromRow];
  let peak = equity[window.fromRow];
  let fraction = 0;
  let usd = 0;
  for (let row = window.fromRow + 1; row <= window.toRow; ++row) {
    if (equity[row] > peak) {
      peak = equity[row];
    } else {
      const fall = peak - equity[row];
      const share = fall / (peak + restated);
      if (fall > usd) usd = fall;
      if (share > fraction) fraction = share;
    }
  }
  return { fraction, usd };
}
