import { z } from 'zod';

const fraction = z.number().min(0).max(1).nullable();
const count = z.int().nonnegative();

/** What a claim came to on the evidence of one run. */
export const verdictWordSchema = z.enum([
  'supported',
  'refuted',
  'undetermined',
  'reproduced',
  'not reproduced',
  'mixed',
]);

export type VerdictWord = z.infer<typeof verdictWordSchema>;

/** One line of the verdict table; the JSON of `sweep verdict --json` is an array of these. */
export const verdictSchema = z.strictObject({
  claim: z.string().describe('Claim id of the ledger; `live (unconditioned)` when evaluated outside its scope'),
  reading: z.string().describe('How 4/4/2 was read: contracts, budget, risk or vega'),
  friction: z.string().describe('Level of trading costs: none, live or stressed'),
  regime: z.string().describe('Regime label, or `all`'),
  metric: z.string().describe('What the figure is, as in `drawdown-reduction`; see the metrics of a claim'),
  statistic: z.string().describe('What of it is held against the claim, as in `median-over-windows` or `one-period`'),
  unit: z.enum(['fraction', 'USD per day']).describe('Unit of the figure and of what is claimed'),
  windows: z.string().describe('Windows that it is taken over, as in `cycles`, `2022-01-01..2022-12-31` or `full`'),
  claimedFrom: z
    .number()
    .nullable()
    .describe('Lower end of the claimed figure; null when only an upper one is claimed'),
  claimedTo: z.number().nullable().describe('Upper end of the claimed figure; null when only a lower one is claimed'),
  rule: z.enum(['at-least', 'within']).describe('At least the lower bound of the band, or within it'),
  trials: count.describe('Trials in scope'),
  windowsCounted: count.describe('Windows in which the unhedged book lost enough to count'),
  windowsLeftOut: count.describe('Windows in which the unhedged book lost too little to count'),
  holdRate: fraction.describe(
    'Share of counted windows in which the claim holds, of the median trial; null without windows',
  ),
  lower: fraction.describe('Lower end of the interval of the hold rate'),
  upper: fraction.describe('Upper end of the interval of the hold rate'),
  medianReduction: z
    .number()
    .nullable()
    .describe('Median drawdown reduction over the counted windows of the median trial [fraction]'),
  medianLower: z.number().nullable().describe('Lower end of the interval of the median reduction'),
  medianUpper: z.number().nullable().describe('Upper end of the interval of the median reduction'),
  deleveragedMedian: z
    .number()
    .nullable()
    .describe(
      "Median reduction over all counted cycles that trading fewer condors would have given, had the hedge's cost " +
        'been given up in condor profit instead [fraction]; null in a regime',
    ),
  figure: z.number().nullable().describe('The figure of the median trial, held against the claim; null without any'),
  figureLower: z.number().nullable().describe('Lower end of its interval; null where it is one figure per trial'),
  figureUpper: z.number().nullable().describe('Upper end of its interval'),
  lowest: z.number().nullable().describe('Lowest figure of any trial in scope'),
  highest: z.number().nullable().describe('Highest figure of any trial in scope'),
  shareOfTrials: fraction.describe('Share of the trials in scope whose own figure is as claimed; null without any'),
  wouldChange: z.string().describe('What would decide an undetermined verdict; empty when there is nothing to say'),
  significance: fraction.describe(
    'p-value by inverting the interval: smallest 1 - confidence at which the claim would be decided as it is; null ' +
      'where there is no interval or fewer than 8 windows',
  ),
  adjusted: fraction.describe(
    'The same, adjusted by Holm for all claims, readings, frictions and rules of the run (all windows); null where ' +
      'there is no significance, and in a regime',
  ),
  tests: count.describe('How many verdicts it is adjusted for'),
  confidence: z.number().gt(0).lt(1).describe('Confidence of both intervals, e.g. 0.95'),
  verdict: verdictWordSchema,
  label: z.string().describe('`modelled VIX` when the VIX was not observed, else empty; belongs beside the verdict'),
});

export type Verdict = Readonly<z.infer<typeof verdictSchema>>;

/** The whole of verdicts.json, and of what `sweep verdict --json` prints. */
export const verdictsSchema = z.array(verdictSchema).describe('What the claims came to on the evidence of one run');
