import type { Market } from '../contracts/market.js';
import type { Window } from '../contracts/window.js';
import { calmar, growthPerYear, internalRateOfReturn, sharpe, sortino } from '../metrics/index.js';
import { type AccountBase, windowDrawdown } from './account.js';
import { cashYield } from './interest.js';

/** What an account earned for what it risked, over the measured days. */
export interface Performance {
  readonly cagr: number;
  readonly sharpe: number;
  readonly sortino: number;
  readonly calmar: number;
  /** Internal rate of return on the condors' margin [fraction per year]. */
  readonly irr: number;
}

/**
 * Performance of an account over the measured days.
 *
 * @param equity - at the close of each day [USD], shape [days]
 * @param measured - the full window
 * @param outlay - `marginOutlay` of its condors
 * @param scanned - `scannedValues` of its `marginFlows`, where they are known
 */
export function measurePerformance(
  market: Market,
  base: AccountBase,
  measured: Window,
  equity: Float64Array,
  outlay: Float64Array,
  scanned?: Float64Array,
): Performance {
  const { fromRow, toRow } = measured;
  const excess = excessGains(market, base, measured, equity);
  const growth = growthPerYear(equity[fromRow], equity[toRow], toRow - fromRow);
  const flows = marginFlows(equity, measured, outlay);
  return {
    cagr: growth,
    sharpe: sharpe(excess),
    sortino: sortino(excess),
    calmar: calmar(growth, windowDrawdown(equity, measured, equity[fromRow]).fraction),
    irr: internalRateOfReturn(flows, undefined, scanned),
  };
}

/**
 * What each measured day made over the riskless rate, shape [measured days].
 *
 * A book of constant size earns on its capital, so its gains in USD tell as much as returns would; one that reinvests
 * earns on its equity [fraction], and has no return once that is gone.
 */
function excessGains(market: Market, base: AccountBase, measured: Window, equity: Float64Array): Float64Array {
  const excess = new Float64Array(measured.toRow - measured.fromRow);
  for (let row = measured.fromRow + 1; row <= measured.toRow; ++row) {
    const before = equity[row - 1];
    const gain = equity[row] - before;
    excess[row - measured.fromRow - 1] = base.reinvests
      ? (before > 0 ? gain / before : Number.NaN) - cashYield(market, row)
      : gain - base.capital * cashYield(market, row);
  }
  return excess;
}

/**
 * What has to be taken from an account's daily gains so that flows of the condors' margin are left: the interest on its
 * capital, which is no part of the return, and the margin that goes out as condors are sold; it comes back as they
 * close, all of it on the last day.
 *
 * @param riskInForce - margin of the condors [USD], shape [days]
 * @returns [USD], shape [measured days + 1]: from the close of `measured.fromRow` on
 */
export function marginOutlay(base: AccountBase, measured: Window, riskInForce: Float64Array): Float64Array {
  const { fromRow, toRow } = measured;
  const outlay = new Float64Array(toRow - fromRow + 1);
  outlay[0] = riskInForce[fromRow];
  for (let row = fromRow + 1; row <= toRow; ++row) {
    outlay[row - fromRow] = base.capital * base.interestPerDollar[row] + (riskInForce[row] - riskInForce[row - 1]);
  }
  outlay[toRow - fromRow] -= riskInForce[toRow];
  return outlay;
}

/** Margin out and back, profit and loss as it is marked [USD], shape [measured days + 1]. */
export function marginFlows(equity: Float64Array, { fromRow, toRow }: Window, outlay: Float64Array): Float64Array {
  const flows = new Float64Array(outlay.length);
  flows[0] = -outlay[0];
  for (let row = fromRow + 1; row <= toRow; ++row) {
    flows[row - fromRow] = equity[row] - equity[row - 1] - outlay[row - fromRow];
  }
  return flows;
}
