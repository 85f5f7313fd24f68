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

/** Deepest fall of equity below its running peak within a window. */
export interface WindowDrawdown {
  /** Of the peak, in [0, ∞): above 1 when the account is lost [fraction]. */
  readonly fraction: number;
  /** [USD] */
  readonly usd: number;
}

/**
 * Deepest drawdown within a window that starts with the account's capital.
 *
 * The deepest in dollars and the deepest as a fraction may fall on different days.
 */
export function windowDrawdown(profitAndLoss: Float64Array, capital: number, window: Window): WindowDrawdown {
  let equity = capital;
  let peak = capital;
  let fraction = 0;
  let usd = 0;
  for (let row = window.fromRow + 1; row <= window.toRow; ++row) {
    equity += profitAndLoss[row];
    if (equity > peak) {
      peak = equity;
    } else {
      const fall = peak - equity;
      if (fall > usd) usd = fall;
      if (fall > fraction * peak) fraction = fall / peak;
    }
  }
  return { fraction, usd };
}

/** Equity at the close of each day from `firstRow` on, starting with the capital [USD]. */
export function equityCurve(profitAndLoss: Float64Array, capital: number, firstRow: number): Float64Array {
  const equity = new Float64Array(profitAndLoss.length - firstRow);
  equity[0] = capital;
  for (let day = 1; day < equity.length; ++day) {
    equity[day] = equity[day - 1] + profitAndLoss[firstRow + day];
  }
  return equity;
}
