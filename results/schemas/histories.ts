import { z } from 'zod';
import type { TableSchema } from './table.js';

/** The history that happened, and the two ways in which others are made. */
export const historyKinds = ['actual', 'resample', 'simulate'] as const;

export type HistoryKind = (typeof historyKinds)[number];

/** One line of histories.parquet: what the median trial of a claimed hedge showed on one history. */
export interface HistoryRow {
  readonly kind: HistoryKind;
  /** From 0; 0 for the actual history. */
  readonly path: number;
  readonly claim: string;
  readonly reading: string;
  readonly friction: string;
  /** Trials in the scope of the claim that were done. */
  readonly trials: number;
  readonly windowsCounted: number;
  readonly windowsLeftOut: number;
  /** Share of the counted windows in which the claim holds, by its lower end and within both; NaN where it has none [fraction]. */
  readonly holdRateAtLeast: number;
  readonly holdRateWithin: number;
  /** Over the counted windows [fraction]. */
  readonly medianReduction: number;
  /** Of the deepest drawdown of the whole history [fraction]. */
  readonly fullReduction: number;
  /** What the claim is held against, in its unit. */
  readonly figure: number;
}

/** histories.parquet: the claimed hedges on the actual history and on every other. */
export const historiesTable: TableSchema = {
  name: 'histories',
  columns: [
    { name: 'kind', type: 'text' },
    { name: 'path', type: 'int32' },
    { name: 'claim', type: 'text' },
    { name: 'reading', type: 'text' },
    { name: 'friction', type: 'text' },
    { name: 'trials', type: 'int32' },
    { name: 'windows_counted', type: 'int32' },
    { name: 'windows_left_out', type: 'int32' },
    { name: 'hold_rate_at_least', type: 'float64' },
    { name: 'hold_rate_within', type: 'float64' },
    { name: 'median_reduction', type: 'float64' },
    { name: 'full_reduction', type: 'float64' },
    { name: 'figure', type: 'float64' },
  ],
};

/** The figures of a history, as they are told apart in a summary. */
export const historyMeasures = [
  'median-reduction',
  'hold-rate-at-least',
  'hold-rate-within',
  'full-reduction',
  'figure',
] as const;

export type HistoryMeasure = (typeof historyMeasures)[number];

const end = z.number().nullable();

/** One figure of a claimed hedge over all histories of a kind. */
export const historySummarySchema = z.strictObject({
  kind: z.enum(['resample', 'simulate']).describe('How the histories were made'),
  claim: z.string().describe('Claim id of the ledger'),
  reading: z.string().describe('How 4/4/2 was read: contracts, budget, risk or vega'),
  friction: z.string().describe('Level of trading costs: none, live or stressed'),
  measure: z
    .enum(historyMeasures)
    .describe(
      'Of the median trial: median-reduction over the counted windows, hold-rate-at-least and hold-rate-within (share of them in which the claim holds), full-reduction (of the deepest drawdown of the whole history), figure (of a claim about something else)',
    ),
  unit: z.enum(['fraction', 'USD per day']).describe('Unit of all figures of this line'),
  paths: z.int().nonnegative().describe('Histories that were made'),
  told: z
    .int()
    .nonnegative()
    .describe('Histories on which there is such a figure; the others had no window that counts'),
  actual: end.describe('The same figure on the history that happened'),
  median: end.describe('Median over the histories'),
  lower: end.describe('Percentile interval over the histories, lower end'),
  upper: end.describe('Percentile interval, upper end'),
  basicLower: end.describe('Basic (reverse percentile) interval, lower end; null for simulated histories'),
  basicUpper: end.describe('Basic interval, upper end; null for simulated histories'),
  confidence: z.number().gt(0).lt(1).describe('Confidence of both intervals, e.g. 0.95'),
});

export type HistorySummary = Readonly<z.infer<typeof historySummarySchema>>;

/** What `sweep verdict RUN --histories --json` prints. */
export const historySummariesSchema = z
  .array(historySummarySchema)
  .describe('What the claimed hedges come to on other histories than the one that happened');
