import { z } from 'zod';

const change = z.strictObject({ a: z.string().nullable(), b: z.string().nullable() });
const axisValue = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** Two runs side by side: what `sweep compare A B --json` prints. */
export const comparisonSchema = z.strictObject({
  a: z.string().describe('Folder name of the first run'),
  b: z.string().describe('Folder name of the second run'),
  settings: z
    .array(change.extend({ what: z.string().describe('`data`, `engine`, `seed`, `windows`, ...') }))
    .describe('What the runs were made from and that differs; null where a run has nothing of the kind'),
  axes: z
    .array(
      z.strictObject({
        axis: z.string().describe('Column of the axis in trials.parquet'),
        onlyA: z.array(axisValue).describe('Values that only trials of the first run have'),
        onlyB: z.array(axisValue),
      }),
    )
    .describe('Axes whose values differ; null where the axis cannot matter'),
  trials: z.strictObject({
    onlyA: z.int().nonnegative(),
    onlyB: z.int().nonnegative(),
    common: z.int().nonnegative().describe('Trials of both: the same id'),
    changed: z.int().nonnegative().describe('Those of them whose status or any figure differs in any bit'),
    metrics: z
      .array(
        z.strictObject({
          metric: z.string(),
          trials: z.int().positive().describe('Common trials in which it differs'),
          largest: z.number().nullable().describe('Largest difference; null where one side has no figure'),
          trial: z.string().describe('The trial with the largest difference, or the first without a figure'),
        }),
      )
      .describe('Figures that differ in any common trial'),
  }),
  verdicts: z.strictObject({
    same: z.int().nonnegative().describe('Verdicts of both runs with the same word'),
    moved: z
      .array(
        z.strictObject({
          claim: z.string(),
          reading: z.string(),
          friction: z.string(),
          regime: z.string(),
          rule: z.string(),
          metric: z.string(),
          a: z.string().nullable().describe('The word of the first run; null where it does not judge this'),
          b: z.string().nullable(),
        }),
      )
      .describe('Verdicts whose word differs, or that only one run has'),
  }),
});

export type Comparison = Readonly<z.infer<typeof comparisonSchema>>;
