import { z } from 'zod';
import { type AxisColumn, axisColumnName } from './run-tables.js';
import type { TableSchema } from './table.js';

const count = z.int().nonnegative();
const share = z.number().min(0).max(1);
const figure = z.number().nullable();
const rule = z.enum(['at-least', 'within']).describe('At least the lower end of what is claimed, or within both ends');

const curveSchema = z
  .strictObject({
    figure: z.literal('median_cycle_reduction').describe('Column of trials.parquet that is sorted'),
    trials: count.describe('Hedged trials that have the figure'),
    leftOut: count.describe('Hedged trials without one: no cycle counted, or the trial failed'),
    unhedged: count.describe('Trials without a hedge: no choice of how to hedge, and not on the curve'),
    lowest: figure,
    lowerQuartile: figure,
    median: figure,
    upperQuartile: figure,
    highest: figure,
    positive: share.nullable().describe('Share of the trials whose figure is above 0'),
    plotted: count.describe('Trials in specification-curve.svg: all, or evenly spaced ranks with both ends'),
  })
  .describe('The specification curve: every hedged trial by its median reduction over counted cycles');

const claimShareSchema = z.strictObject({
  claim: z.string(),
  rule,
  reading: z.string(),
  friction: z.string(),
  trials: count.describe('Trials in scope'),
  share: share.nullable().describe('Share of them whose own figure is as claimed; null without any'),
});

const mainEffectSchema = z.strictObject({
  factor: z.string().describe("Key of the grid's `sweep:` or `union:`"),
  share: share.describe('Of the variance'),
  effects: z
    .array(
      z.strictObject({
        level: z.string(),
        effect: z.number().describe('Mean of ln(hedged / unhedged drawdown) at this level less the mean of all'),
      }),
    )
    .describe('Below 0: a smaller drawdown than on average'),
});

const decompositionSchema = z.strictObject({
  outcome: z
    .enum(['full', 'cycles'])
    .describe(
      'ln(hedged / unhedged drawdown): of the full period, or ln(1 - median reduction over counted cycles) of the trial',
    ),
  branch: count.describe("Which alternative of the grid's `union:`, from 0; each is a full factorial of its own"),
  points: count.describe('Combinations decomposed; one trial can stand at several'),
  leftOut: z.array(z.string()).describe('Levels without a hedge or without any figure, as `hedge.mix 0/0/0`'),
  reason: z.string().nullable().describe('Why it was refused; null when it was made'),
  mean: figure,
  variance: figure,
  main: z.array(mainEffectSchema),
  pairs: z.array(z.strictObject({ factors: z.tuple([z.string(), z.string()]), share })),
  remainder: share.nullable().describe('Three factors and more together'),
});

const axisStabilitySchema = z.strictObject({
  axis: z.string(),
  steps: count.describe('Pairs of trials one step apart on this axis, all else equal'),
  meanChange: figure.describe('Mean absolute change of the median reduction over those steps'),
  largestChange: figure,
});

const claimStabilitySchema = z.strictObject({
  claim: z.string(),
  rule,
  trials: count.describe('Hedged trials that have a figure for the claim, in its scope or not'),
  holding: count.describe('Those whose own figure is as claimed'),
  score: share
    .nullable()
    .describe('Share of the neighbours of holding trials at which it holds too; null when there is none'),
  islands: count.describe('Trials at which it holds, but at none of their neighbours: islands.parquet'),
});

/** multiverse.json: what all trials of a run say together. */
export const multiverseSchema = z.strictObject({
  curve: curveSchema,
  shares: z.array(claimShareSchema).describe('In how many of its trials each claim holds, by reading'),
  variance: z.array(decompositionSchema).describe('Which choices move the drawdown: exact analysis of variance'),
  stability: z
    .strictObject({
      axes: z.array(axisStabilitySchema),
      claims: z.array(claimStabilitySchema),
      lead: z.string().nullable().describe('Claim whose stability stands trial by trial in multiverse.parquet'),
    })
    .describe('What one step along a numeric axis changes'),
});

export type Multiverse = Readonly<z.infer<typeof multiverseSchema>>;

/**
 * multiverse.parquet: the specification curve, one row per hedged trial by ascending median reduction, those without
 * a figure last.
 *
 * @param axes - those that vary: the choices of the trial
 * @param steppedAxes - paths of those along which trials have neighbours
 */
export function multiverseTable(axes: readonly AxisColumn[], steppedAxes: readonly string[]): TableSchema {
  return {
    name: 'multiverse',
    columns: [
      { name: 'rank', type: 'int32' },
      { name: 'trial', type: 'text' },
      { name: 'median_cycle_reduction', type: 'float64' },
      { name: 'drawdown_reduction', type: 'float64' },
      { name: 'neighbours', type: 'int32' },
      { name: 'mean_change', type: 'float32' },
      { name: 'stability', type: 'float32' },
      { name: 'is_island', type: 'boolean' },
      ...steppedAxes.map((path) => ({ name: `change_${axisColumnName(path)}`, type: 'float32' }) as const),
      ...axes.map(({ path, type }) => ({ name: axisColumnName(path), type })),
    ],
  };
}

/** islands.parquet: trials at which a claim holds but at none of their neighbours. */
export const islandsTable: TableSchema = {
  name: 'islands',
  columns: [
    { name: 'claim', type: 'text' },
    { name: 'rule', type: 'text' },
    { name: 'trial', type: 'text' },
    { name: 'median_cycle_reduction', type: 'float64' },
    { name: 'neighbours', type: 'int32' },
  ],
};
