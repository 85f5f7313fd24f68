import type { Market } from '../contracts/market.js';
import type { Window } from '../contracts/window.js';
import { cagr, calmar, drawdownReduction, sharpe, sortino } from '../metrics/index.js';
import { median } from '../statistics/index.js';
import { type AccountBase, equityCurve, type WindowDrawdown } from './account.js';
import { cashYield } from './interest.js';

/** What is measured for a trial, in the order of its columns in trials.parquet. */
export const TRIAL_METRICS = [
  'capital',
  'unhedged_drawdown',
  'hedged_drawdown',
  'hedged_drawdown_usd',
  'drawdown_reduction',
  'cycles_counted',
  'median_cycle_reduction',
  'hedge_cost_per_year',
  'hedge_cost_of_credit',
  'hedge_friction_per_year',
  'premium_to_credit',
  'condor_profit_per_year',
  'deleveraged_share',
  'deleveraged_reduction',
  'deleveraged_median_cycle_reduction',
  'cagr_unhedged',
  'cagr_hedged',
  'sharpe_unhedged',
  'sharpe_hedged',
  'sortino_unhedged',
  'sortino_hedged',
  'calmar_unhedged',
  'calmar_hedged',
  'observed_share',
] as const;

export type TrialMetric = (typeof TRIAL_METRICS)[number];

/** Option prices that marks and fills needed, and how many of them were quoted on their day. */
export interface PriceCounts {
  readonly used: number;
  readonly observed: number;
}

/** Sums over the measured days [USD]. */
export interface MeasuredTotals {
  readonly condorProfit: number;
  readonly condorCredit: number;
  readonly hedgeProfit: number;
  readonly hedgePremium: number;
  readonly hedgeCosts: number;
  /** Of the condors' legs and every layer's call, each counted once whatever its weight. */
  readonly prices: PriceCounts;
}

/** One account over the measured days: its daily profit and loss and its drawdown in each window. */
export interface MeasuredAccount {
  readonly profitAndLoss: Float64Array;
  readonly drawdowns: readonly WindowDrawdown[];
}

/**
 * Share of the condors whose profit equals the hedge's cost: what simply trading less would have given up instead.
 *
 * @returns in [0, 1]; 0 when the hedge cost nothing, 1 when the condors earned nothing to give up
 */
export function deleveragedShare(totals: MeasuredTotals): number {
  const cost = -totals.hedgeProfit;
  if (!(cost > 0)) return 0;
  return totals.condorProfit > cost ? cost / totals.condorProfit : 1;
}

/**
 * Figures of one trial.
 *
 * @param measured - the full window; its rows are the measured days
 * @param counted - indices of the windows of cycles in which the unhedged book lost enough to count
 * @param fullWindow - index of the full window
 * @returns metrics in the order of `TRIAL_METRICS`; NaN where a figure does not exist
 */
export function trialMetrics(
  market: Market,
  base: AccountBase,
  measured: Window,
  totals: MeasuredTotals,
  accounts: { unhedged: MeasuredAccount; hedged: MeasuredAccount; deleveraged: MeasuredAccount },
  counted: readonly number[],
  fullWindow: number,
): Float64Array {
  const { unhedged, hedged, deleveraged } = accounts;
  const years = (market.days[measured.toRow] - market.days[measured.fromRow]) / 365.25;
  const unhedgedFull = unhedged.drawdowns[fullWindow];
  const hedgedFull = hedged.drawdowns[fullWindow];
  const deleveragedFull = deleveraged.drawdowns[fullWindow];
  const before = performance(market, base, measured, unhedged);
  const after = performance(market, base, measured, hedged);
  const figures: Record<TrialMetric, number> = {
    capital: base.capital,
    unhedged_drawdown: unhedgedFull.fraction,
    hedged_drawdown: hedgedFull.fraction,
    hedged_drawdown_usd: hedgedFull.usd,
    drawdown_reduction: drawdownReduction(hedgedFull.fraction, unhedgedFull.fraction),
    cycles_counted: counted.length,
    median_cycle_reduction: medianReduction(unhedged, hedged, counted),
    hedge_cost_per_year: -totals.hedgeProfit / years / base.capital,
    hedge_cost_of_credit: -totals.hedgeProfit / totals.condorCredit,
    hedge_friction_per_year: totals.hedgeCosts / years / base.capital,
    premium_to_credit: totals.hedgePremium / totals.condorCredit,
    condor_profit_per_year: totals.condorProfit / years / base.capital,
    deleveraged_share: deleveragedShare(totals),
    deleveraged_reduction: drawdownReduction(deleveragedFull.fraction, unhedgedFull.fraction),
    deleveraged_median_cycle_reduction: medianReduction(unhedged, deleveraged, counted),
    cagr_unhedged: before.cagr,
    cagr_hedged: after.cagr,
    sharpe_unhedged: before.sharpe,
    sharpe_hedged: after.sharpe,
    sortino_unhedged: before.sortino,
    sortino_hedged: after.sortino,
    calmar_unhedged: before.calmar,
    calmar_hedged: after.calmar,
    observed_share: totals.prices.used > 0 ? totals.prices.observed / totals.prices.used : Number.NaN,
  };
  return Float64Array.from(TRIAL_METRICS, (name) => figures[name]);
}

function medianReduction(unhedged: MeasuredAccount, other: MeasuredAccount, counted: readonly number[]): number {
  // Claims are tested on the stored values, which are 32-bit; so is this figure.
  return median(
    Float64Array.from(counted, (window) =>
      drawdownReduction(
        Math.fround(other.drawdowns[window].fraction),
        Math.fround(unhedged.drawdowns[window].fraction),
      ),
    ),
  );
}

function performance(market: Market, base: AccountBase, measured: Window, account: MeasuredAccount) {
  const equity = equityCurve(account.profitAndLoss, base.capital, measured.fromRow);
  const excess = new Float64Array(equity.length - 1);
  for (let day = 1; day < equity.length; ++day) {
    const gain = equity[day] / equity[day - 1] - 1;
    excess[day - 1] = gain - cashYield(market, measured.fromRow + day);
  }
  return { cagr: cagr(equity), sharpe: sharpe(excess), sortino: sortino(excess), calmar: calmar(equity) };
}
