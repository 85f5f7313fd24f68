import type { Market } from '../contracts/market.js';
import type { Window } from '../contracts/window.js';
import { cagr, calmar, drawdownReduction, internalRateOfReturn, sharpe, sortino } from '../metrics/index.js';
import { correlation, mean, median } from '../statistics/index.js';
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
  'irr_unhedged',
  'irr_hedged',
  'irr_hedged_above_hurdle',
  'net_theta',
  'theta_positive_share',
  'hedge_spx_correlation',
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
export function deleveragedShare(totals: Pick<MeasuredTotals, 'condorProfit' | 'hedgeProfit'>): number {
  const cost = -totals.hedgeProfit;
  if (!(cost > 0)) return 0;
  return totals.condorProfit > cost ? cost / totals.condorProfit : 1;
}

/** Everything that the figures of a trial are made of. */
export interface TrialRecord {
  readonly market: Market;
  readonly base: AccountBase;
  readonly windows: readonly Window[];
  /** Windows of cycles in which the unhedged book lost enough to count. */
  readonly countedCycles: readonly number[];
  readonly totals: MeasuredTotals;
  readonly accounts: {
    readonly unhedged: MeasuredAccount;
    readonly hedged: MeasuredAccount;
    readonly deleveraged: MeasuredAccount;
  };
  /** Of the unhedged account: the same for every trial on its book. */
  readonly unhedgedPerformance: Performance;
  /** Margin of the condors of the hedged book [USD], shape [days]. */
  readonly riskInForce: Float64Array;
  /** Theta of the hedged account [USD per calendar day], shape [days]. */
  readonly netTheta: Float64Array;
  /** Cost of capital [fraction per year]. */
  readonly hurdle: number;
}

/**
 * Figures of one trial.
 *
 * @returns metrics in the order of `TRIAL_METRICS`; NaN where a figure does not exist
 */
export function trialMetrics(record: TrialRecord): Float64Array {
  const { market, base, windows, countedCycles, totals, netTheta, hurdle } = record;
  const { unhedged, hedged, deleveraged } = record.accounts;
  const full = windows.findIndex(({ kind }) => kind === 'full');
  const measured = windows[full];
  const years = yearsOf(market, measured);
  const reductionOf = (account: MeasuredAccount) =>
    drawdownReduction(account.drawdowns[full].fraction, unhedged.drawdowns[full].fraction);
  const before = record.unhedgedPerformance;
  const after = measurePerformance(market, base, measured, hedged, record.riskInForce);
  const measuredTheta = netTheta.subarray(measured.fromRow + 1);
  const figures: Record<TrialMetric, number> = {
    capital: base.capital,
    unhedged_drawdown: unhedged.drawdowns[full].fraction,
    hedged_drawdown: hedged.drawdowns[full].fraction,
    hedged_drawdown_usd: hedged.drawdowns[full].usd,
    drawdown_reduction: reductionOf(hedged),
    cycles_counted: countedCycles.length,
    median_cycle_reduction: medianReduction(unhedged, hedged, countedCycles),
    hedge_cost_per_year: -totals.hedgeProfit / years / base.capital,
    hedge_cost_of_credit: -totals.hedgeProfit / totals.condorCredit,
    hedge_friction_per_year: totals.hedgeCosts / years / base.capital,
    premium_to_credit: totals.hedgePremium / totals.condorCredit,
    condor_profit_per_year: totals.condorProfit / years / base.capital,
    deleveraged_share: deleveragedShare(totals),
    deleveraged_reduction: reductionOf(deleveraged),
    deleveraged_median_cycle_reduction: medianReduction(unhedged, deleveraged, countedCycles),
    cagr_unhedged: before.cagr,
    cagr_hedged: after.cagr,
    sharpe_unhedged: before.sharpe,
    sharpe_hedged: after.sharpe,
    sortino_unhedged: before.sortino,
    sortino_hedged: after.sortino,
    calmar_unhedged: before.calmar,
    calmar_hedged: after.calmar,
    irr_unhedged: before.irr,
    irr_hedged: after.irr,
    irr_hedged_above_hurdle: after.irr - hurdle,
    net_theta: mean(measuredTheta),
    theta_positive_share: measuredTheta.filter((theta) => theta > 0).length / measuredTheta.length,
    hedge_spx_correlation: correlationWithSpx(market, measured, unhedged, hedged),
    observed_share: totals.prices.used > 0 ? totals.prices.observed / totals.prices.used : Number.NaN,
  };
  return Float64Array.from(TRIAL_METRICS, (name) => figures[name]);
}

/**
 * Internal rate of return on the condors' margin: margin goes out as condors are sold and comes back as they close,
 * profit and loss come in as they are marked. Interest on the account's capital is no part of it.
 */
function irrOfMargin(measured: Window, base: AccountBase, account: MeasuredAccount, riskInForce: Float64Array): number {
  const { fromRow, toRow } = measured;
  const flows = new Float64Array(toRow - fromRow + 1);
  flows[0] = -riskInForce[fromRow];
  for (let row = fromRow + 1; row <= toRow; ++row) {
    const earned = account.profitAndLoss[row] - base.capital * base.interestPerDollar[row];
    flows[row - fromRow] = earned - (riskInForce[row] - riskInForce[row - 1]);
  }
  flows[flows.length - 1] += riskInForce[toRow];
  return internalRateOfReturn(flows);
}

/** Correlation of the hedge's daily profit and loss with the S&P's daily return; NaN without a hedge. */
function correlationWithSpx(
  market: Market,
  measured: Window,
  unhedged: MeasuredAccount,
  hedged: MeasuredAccount,
): number {
  const { fromRow, toRow } = measured;
  const hedge = new Float64Array(toRow - fromRow);
  const returns = new Float64Array(toRow - fromRow);
  for (let row = fromRow + 1; row <= toRow; ++row) {
    hedge[row - fromRow - 1] = hedged.profitAndLoss[row] - unhedged.profitAndLoss[row];
    returns[row - fromRow - 1] = market.spxClose[row] / market.spxClose[row - 1] - 1;
  }
  return correlation(hedge, returns);
}

/** Length of a window [years]. */
export function yearsOf(market: Market, window: Window): number {
  return (market.days[window.toRow] - market.days[window.fromRow]) / 365.25;
}

/**
 * Median drawdown reduction over the counted cycles.
 *
 * @param counted - indices of their windows
 * @returns [fraction]; NaN without any
 */
export function medianReduction(unhedged: MeasuredAccount, other: MeasuredAccount, counted: readonly number[]): number {
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
 * @param measured - the full window
 * @param riskInForce - margin of its condors [USD], shape [days]
 */
export function measurePerformance(
  market: Market,
  base: AccountBase,
  measured: Window,
  account: MeasuredAccount,
  riskInForce: Float64Array,
): Performance {
  const equity = equityCurve(account.profitAndLoss, base.capital, measured.fromRow);
  const excess = new Float64Array(equity.length - 1);
  for (let day = 1; day < equity.length; ++day) {
    // A book of constant size earns on its capital; on an equity that may be gone the ratio would mean nothing.
    const size = base.reinvests ? equity[day - 1] : base.capital;
    const gain = size > 0 ? (equity[day] - equity[day - 1]) / size : Number.NaN;
    excess[day - 1] = gain - cashYield(market, measured.fromRow + day);
  }
  return {
    cagr: cagr(equity),
    sharpe: sharpe(excess),
    sortino: sortino(excess),
    calmar: calmar(equity),
    irr: irrOfMargin(measured, base, account, riskInForce),
  };
}
