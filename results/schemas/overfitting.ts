import { z } from 'zod';

const count = z.int().nonnegative();
const probability = z.number().min(0).max(1);

/** A test that was made, or the reason why it was not. */
const orReason = <Shape extends z.ZodType>(shape: Shape) =>
  z.strictObject({ result: shape.nullable(), reason: z.string().nullable().describe('Why there is no result') });

const observations = z.enum(['cycles', 'days']);

const backtestOverfittingSchema = z
  .strictObject({
    trials: count,
    cycles: count,
    sets: count.describe('Sets of consecutive cycles; half of them are in sample, in every possible way'),
    splits: count,
    probability: probability.describe(
      'Share of splits in which the best in sample ranks in the lower half out of sample',
    ),
    probabilityOfLoss: probability.describe('Share of splits in which it loses to no hedge out of sample'),
    slope: z
      .number()
      .nullable()
      .describe('Of out-of-sample over in-sample score of the best; null when that is constant'),
    intercept: z.number().nullable(),
    best: z.string().describe('Trial that is best over all cycles'),
    bestScore: z.number().describe('Its mean of (unhedged - hedged drawdown) over the cycles'),
  })
  .describe('CSCV: does the trial chosen on half of the cycles do well on the other half?');

const superiorAbilitySchema = z
  .strictObject({
    observations,
    count: count.describe('Cycles, or measured days'),
    trials: count,
    meanBlock: z.number().describe('Of the stationary bootstrap [observations]'),
    replicates: count,
    statistic: z.number(),
    best: z.string().describe('Trial with the largest studentised mean'),
    lower: probability,
    consistent: probability.describe('p-value of "no trial is better than no hedge"'),
    upper: probability,
  })
  .describe("Hansen's test: is the best of the trials better than no hedge, or only the luckiest?");

const deflatedSharpeSchema = z
  .strictObject({
    best: z.string().describe('Trial with the largest Sharpe ratio of hedged minus unhedged daily returns'),
    sharpe: z.number().describe('Its Sharpe ratio [per √year]'),
    skewness: z.number(),
    kurtosis: z.number(),
    days: count,
    trials: count.describe('Trials compared'),
    allTrials: count.describe('Hedged trials of the grid'),
    effectiveTrials: z.number().describe('Clusters of correlated trials; all of the grid where there are no clusters'),
    meanSilhouette: z.number(),
    expectedMaximum: z
      .number()
      .describe('Largest Sharpe ratio to expect from so many trials without skill [per √year]'),
    probability: probability.describe('Deflated Sharpe ratio: that the best is more than luck, by effectiveTrials'),
    probabilityOfAll: probability.describe('The same by allTrials: the bound on the other side'),
  })
  .describe('Is the best Sharpe ratio more than so many trials give by luck?');

/** overfitting.json: was the best trial of the run tuned? */
export const overfittingSchema = z.strictObject({
  trials: count.describe('Hedged trials that were done: those a tuner could choose from'),
  cycleSample: count.describe('Of them, those compared over cycles: all, or drawn with the seed'),
  dailySample: count.describe('Of them, those compared day by day: all, or drawn with the seed'),
  backtest: orReason(backtestOverfittingSchema),
  cycles: orReason(superiorAbilitySchema),
  days: orReason(superiorAbilitySchema),
  deflatedSharpe: orReason(deflatedSharpeSchema),
});

export type Overfitting = Readonly<z.infer<typeof overfittingSchema>>;
export type BacktestFigures = Readonly<z.infer<typeof backtestOverfittingSchema>>;
export type SuperiorAbilityFigures = Readonly<z.infer<typeof superiorAbilitySchema>>;
export type DeflatedSharpeFigures = Readonly<z.infer<typeof deflatedSharpeSchema>>;
