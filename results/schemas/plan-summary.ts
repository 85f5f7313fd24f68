import { z } from 'zod';

const count = z.int().nonnegative();

/** What `sweep plan --json` prints: how large a sweep is before anything runs. */
export const planSummarySchema = z.strictObject({
  points: count.describe('Points of the grid as written'),
  trials: count.describe('Distinct trials: points that cannot differ in result are one trial'),
  separable: count.describe('Trials that are a weighted sum of tracks'),
  sequential: count.describe('Trials that need their own walk through the days'),
  tracks: count.describe('Distinct daily profit-and-loss tracks to price'),
  windows: count.describe('Windows in which drawdowns are measured'),
  histories: count.describe('Other histories that the claimed hedges are tried on'),
  bytesEstimated: count.describe('Size of the run folder [bytes]'),
  secondsEstimated: z.number().nonnegative().describe('Duration on this machine [s]'),
});

export type PlanSummary = z.infer<typeof planSummarySchema>;
