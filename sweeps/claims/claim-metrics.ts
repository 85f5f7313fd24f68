/**
 * What a claim's figure is held against:
 * - `median-over-windows`: the median trial's median over its windows, with an interval;
 * - `hold-rate`: the share of its windows within the figures;
 * - `mean-over-windows`: its mean over windows, with an interval;
 * - `difference-of-medians`: its median in inverted windows minus that in the others, with an interval;
 * - `one-period`: the one figure that each trial has; the share of trials that reach it decides.
 */
export const claimStatistics = [
  'median-over-windows',
  'hold-rate',
  'mean-over-windows',
  'difference-of-medians',
  'one-period',
] as const;

export type ClaimStatistic = (typeof claimStatistics)[number];

/** What a claim can be about. */
export interface ClaimMetric {
  /** For headings, as in `annual hedge cost`. */
  readonly title: string;
  readonly unit: 'fraction' | 'USD per day';
  /** Statistics that it can be claimed by. */
  readonly statistics: readonly ClaimStatistic[];
  /** Where it is measured when it is claimed for one period: in the dates given, or over the whole run. */
  readonly span: 'dates' | 'whole run';
}

const ONE_PERIOD = ['one-period'] as const;

export const claimMetrics = {
  'drawdown-reduction': {
    title: 'drawdown cut',
    unit: 'fraction',
    statistics: ['median-over-windows', 'hold-rate', 'one-period'],
    span: 'dates',
  },
  'hedged-drawdown': {
    title: 'drawdown with the hedge',
    unit: 'fraction',
    statistics: ONE_PERIOD,
    span: 'dates',
  },
  'loss-offset': {
    title: "share of the condors' loss made good",
    unit: 'fraction',
    statistics: ONE_PERIOD,
    span: 'dates',
  },
  'annual-hedge-cost': {
    title: 'hedge cost per year, of the capital',
    unit: 'fraction',
    statistics: ONE_PERIOD,
    span: 'whole run',
  },
  'net-theta': {
    title: 'theta of condors and hedge',
    unit: 'USD per day',
    statistics: ONE_PERIOD,
    span: 'whole run',
  },
  'exit-gain': {
    title: 'profit per year with the exit minus without, of the capital',
    unit: 'fraction',
    statistics: ONE_PERIOD,
    span: 'whole run',
  },
  'unhedged-drawdown': {
    title: 'drawdown without a hedge',
    unit: 'fraction',
    statistics: ['mean-over-windows'],
    span: 'dates',
  },
  'inversion-gain': {
    title: 'drawdown cut in inverted minus other cycles',
    unit: 'fraction',
    statistics: ['difference-of-medians'],
    span: 'dates',
  },
} as const satisfies Record<string, ClaimMetric>;

export type ClaimMetricName = keyof typeof claimMetrics;

export const claimMetricNames = Object.keys(claimMetrics) as ClaimMetricName[];

/** A metric by its name, with the type that all of them share. */
export function metricOf(name: ClaimMetricName): ClaimMetric {
  return claimMetrics[name];
}
