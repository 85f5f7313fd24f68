import { z } from 'zod';

const isoDate = z.iso.date();
const fraction = z.number();

/** A published index beside the engine's replication on the days of a run, thinned out for drawing. */
export const replicatedIndexSchema = z.strictObject({
  name: z.string(),
  title: z.string(),
  from: isoDate,
  to: isoDate,
  returns: z.int().describe('Returns compared, from roll to roll'),
  correlation: z.number().describe('Of log returns'),
  beta: z.number().describe("Slope of the model's return on the index's"),
  driftGapPerYear: fraction.describe('Log return of the model less that of the index'),
  maxDrawdownModel: fraction,
  maxDrawdownIndex: fraction,
  observedShare: fraction.describe('Of the rolls, those on which everything that is read was observed'),
  dates: z.array(isoDate),
  index: z.array(z.number()).describe('Levels, 100 on the first day'),
  model: z.array(z.number()),
});

export type ReplicatedIndex = Readonly<z.infer<typeof replicatedIndexSchema>>;

/** The whole of validation.json. */
export const replicatedIndicesSchema = z.array(replicatedIndexSchema);
