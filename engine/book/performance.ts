import type { Market } from '../contracts/market.js';
import type { Window } from '../contracts/window.js';
import { calmar, growthPerYear, internalRateOfReturn, sharpe, sortino } from '../metrics/index.js';
import { type AccountBase, type WeightedColumn, windowDrawdown } from './account.js';
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
 * @param flows - `marginFlows` of what it holds
 * @param scanned - `scannedValues` of the flows, where they are known
 */
export function measurePerformance(
  market: Market,
  base: AccountBase,
  measured: Window,
  equity: Float64Array,
  flows: Float64Array,
  scanned?: Float64Array,
): Performance {
  const { fromRow, toRow } = measured;
  const excess = excessGains(market, base, measured, equity);
  const growth = growthPerYear(equity[fromRow], equity[toRow], toRow - fromRow);
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
 * Flows of the condors' margin: out as condors are sold, back as they close, all of it on the last day; with it what
 * the account's positions make, as it is marked. Interest on the capital is no part of the return, so accounts that
 * hold the same have the same flows, whatever their capital.
 *
 * @param condor - the ladder; columns [USD], shape [days]
 * @param layers - what is held beside it
 * @returns [USD], shape [measured days + 1]: from the close of `measured.fromRow` on
 */
export function marginFlows(
  { profitAndLoss, riskInForce }: MarginedColumns,
  { fromRow, toRow }: Window,
  layers: readonly WeightedColumn[] = [],
): Float64Array {
  const flows = new Float64Array(toRow - fromRow + 1);
  flows[0] = -riskInForce[fromRow];
  for (let row = fromRow + 1; row <= toRow; ++row) {
    const freed = riskInForce[row - 1] - (row === toRow ? 0 : riskInForce[row]);
    let flow = profitAndLoss[row] + freed;
    for (const layer of layers) flow += layer.weight * layer.profitAndLoss[row];
    flows[row - fromRow] = flow;
  }
  return flows;
}

/** Condors as `marginFlows` reads them. */
interface MarginedColumns {
  readonly profitAndLoss: Float64Array;
  /** Margin [USD]. */
  readonly riskInForce: Float64Array;
}
