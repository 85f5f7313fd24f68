import type { Window } from '../contracts/window.js';
import { type AccountBase, accountProfitAndLoss, equityCurve, windowDrawdown } from './account.js';

/**
 * Share of the condors that may be kept so that the account falls no deeper than a hedged one did: trading less, to
 * the same drawdown.
 *
 * @param condor - profit and loss of all the condors [USD], shape [days]
 * @param drawdown - of the hedged account in the window [fraction of the peak]
 * @returns in [0, 1], by bisection; 1 where all of them fall no deeper
 */
export function keptForDrawdown(base: AccountBase, condor: Float64Array, window: Window, drawdown: number): number {
  const profitAndLoss = new Float64Array(condor.length);
  const fallOf = (weight: number) => {
    accountProfitAndLoss(base, [{ profitAndLoss: condor, weight }], profitAndLoss);
    return windowDrawdown(equityCurve(profitAndLoss, base.capital, window.fromRow), window, base.capital).fraction;
  };
  if (fallOf(1) <= drawdown) return 1;
  let low = 0;
  let high = 1;
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return low;
    if (fallOf(middle) <= drawdown) low = middle;
    else high = middle;
  }
}
