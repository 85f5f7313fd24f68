import type { Market } from '../contracts/market.js';
import type { Window } from '../contracts/window.js';
import { drawdownReduction } from '../metrics/index.js';
import { median } from '../statistics/index.js';
import type { Performance } from './performance.js';

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
  /** Of the whole account, each day's theta counted once [USD per calendar day]. */
  readonly netTheta: number;
  /** Of the condors' legs and every layer's call, each counted once whatever its weight. */
  readonly prices: PriceCounts;
}

/** Deepest drawdown of an account in each window, as a fraction of the peak and in USD, shape [windows]. */
export interface Drawdowns {
  readonly fractions: Float64Array;
  readonly dollars: Float64Array;
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

/** What all trials on one book have in common. */
export interface BookRecord {
  /** [USD] */
  readonly capital: number;
  /** Cost of capital [fraction per year]. */
  readonly hurdle: number;
  /** Index of the window of all measured days, their number, and their length in years. */
  readonly full: number;
  readonly measuredDays: number;
  readonly years: number;
  readonly unhedged: Drawdowns;
  /** Windows of cycles in which the unhedged book lost enough to count. */
  readonly countedCycles: readonly number[];
  readonly performance: Performance;
}

/** Everything else that the figures of a trial are made of. */
export interface TrialRecord {
  readonly totals: MeasuredTotals;
  readonly hedged: Drawdowns;
  /** Of the account that trades fewer condors instead: see `deleveragedShare`. */
  readonly deleveraged: Drawdowns;
  readonly performance: Performance;
  /** Measured days on which time works for the account. */
  readonly thetaPositiveDays: number;
  readonly spxCorrelation: number;
}

/** Place of each metric in a row of them. */
const AT = Object.fromEntries(TRIAL_METRICS.map((name, at) => [name, at])) as Readonly<Record<TrialMetric, number>>;

/**
 * Figures of one trial.
 *
 * @param row - receives the metrics in the order of `TRIAL_METRICS`; NaN where a figure does not exist
 */
export function trialMetrics(
  book: BookRecord,
  trial: TrialRecord,
  row: Float64Array = new Float64Array(TRIAL_METRICS.length),
): Float64Array {
  const { capital, full, years, unhedged, countedCycles, hurdle, measuredDays } = book;
  const { totals, hedged, deleveraged } = trial;
  const before = book.performance;
  const after = trial.performance;
  const perYear = (sum: number) => sum / years / capital;
  const reductionOf = ({ fractions }: Drawdowns) => drawdownReduction(fractions[full], unhedged.fractions[full]);
  row[AT.capital] = capital;
  row[AT.unhedged_drawdown] = unhedged.fractions[full];
  row[AT.hedged_drawdown] = hedged.fractions[full];
  row[AT.hedged_drawdown_usd] = hedged.dollars[full];
  row[AT.drawdown_reduction] = reductionOf(hedged);
  row[AT.cycles_counted] = countedCycles.length;
  row[AT.median_cycle_reduction] = medianReduction(unhedged, hedged, countedCycles);
  row[AT.hedge_cost_per_year] = perYear(-totals.hedgeProfit);
  row[AT.hedge_cost_of_credit] = -totals.hedgeProfit / totals.condorCredit;
  row[AT.hedge_friction_per_year] = perYear(totals.hedgeCosts);
  row[AT.premium_to_credit] = totals.hedgePremium / totals.condorCredit;
  row[AT.condor_profit_per_year] = perYear(totals.condorProfit);
  row[AT.deleveraged_share] = deleveragedShare(totals);
  row[AT.deleveraged_reduction] = reductionOf(deleveraged);
  row[AT.deleveraged_median_cycle_reduction] = medianReduction(unhedged, deleveraged, countedCycles);
  row[AT.cagr_unhedged] = before.cagr;
  row[AT.cagr_hedged] = after.cagr;
  row[AT.sharpe_unhedged] = before.sharpe;
  row[AT.sharpe_hedged] = after.sharpe;
  row[AT.sortino_unhedged] = before.sortino;
  row[AT.sortino_hedged] = after.sortino;
  row[AT.calmar_unhedged] = before.calmar;
  row[AT.calmar_hedged] = after.calmar;
  row[AT.irr_unhedged] = before.irr;
  row[AT.irr_hedged] = after.irr;
  row[AT.irr_hedged_above_hurdle] = after.irr - hurdle;
  row[AT.net_theta] = totals.netTheta / measuredDays;
  row[AT.theta_positive_share] = trial.thetaPositiveDays / measuredDays;
  row[AT.hedge_spx_correlation] = trial.spxCorrelation;
  row[AT.observed_share] = totals.prices.used > 0 ? totals.prices.observed / totals.prices.used : Number.NaN;
  return row;
}

/** Length of a window [years]. */
export function yearsOf(market: Market, window: Window): number {
  return (market.days[window.toRow] - market.days[window.fromRow]) / 365.25;
}

/** Room for the reductions of one trial, kept from trial to trial: all on one book have as many. */
let room = new Float64Array(0);

/**
 * Median drawdown reduction over the counted cycles.
 *
 * @param counted - indices of their windows
 * @returns [fraction]; NaN without any
 */
export function medianReduction(unhedged: Drawdowns, other: Drawdowns, counted: readonly number[]): number {
  // Claims are tested on the stored values, which are 32-bit; so is this figure.
  if (room.length !== counted.length) room = new Float64Array(counted.length);
  for (let at = 0; at < counted.length; ++at) {
    const window = counted[at];
    room[at] = drawdownReduction(Math.fround(other.fractions[window]), Math.fround(unhedged.fractions[window]));
  }
  return median(room);
}
