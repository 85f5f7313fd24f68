import { z } from 'zod';

const count = z.int().nonnegative();
const fraction = z.number();

const trackingSchema = z.strictObject({
  benchmark: z.string(),
  from: z.iso.date(),
  to: z.iso.date(),
  months: count.describe('Returns compared, from roll to roll, or from month to month without daily levels'),
  monthlyCorrelation: z.number().describe('Of log returns'),
  spearman: z.number(),
  correlationWithoutTwoLargest: z.number(),
  beta: z.number().describe("Slope of the model's return on the index's"),
  driftGapPerYear: fraction.describe('Log return per year of the model less that of the index'),
  driftGapStandardError: fraction,
  maxDrawdownModel: fraction,
  maxDrawdownIndex: fraction,
  observedShare: fraction.describe('Share of the rolls on which everything that is read was observed'),
  dailyCorrelation: z.number().nullable().describe('null where the index has no daily levels'),
});

const chainSchema = z.strictObject({
  file: z.string(),
  from: z.iso.date(),
  to: z.iso.date(),
  prices: z.string(),
  product: z.enum(['SPX', 'VIX']),
  daysToExpiration: z.string(),
  delta: z.string(),
  options: count,
  bias: z.number().describe('Median of model less market [volatility points]'),
  medianAbsoluteError: z.number().describe('[volatility points]'),
});

const frictionSchema = z.strictObject({
  benchmark: z.string(),
  product: z.enum(['SPX', 'VIX']),
  share: fraction.describe('Half-spread as a share of the price that closes the drift gap'),
  driftGapWithoutCost: fraction,
  standardError: fraction,
  lowestShare: fraction,
  highestShare: fraction,
});

/** `sweep validate --json`: the rows; with `--chains` or `--calibrate` an object. */
export const validationSchema = z
  .union([
    z.array(trackingSchema),
    z.strictObject({
      tracking: z.array(trackingSchema),
      chains: z.array(chainSchema).optional(),
      surfaces: z.looseObject({ spxDates: z.array(z.string()) }).optional(),
      friction: z.array(frictionSchema).optional(),
    }),
  ])
  .describe('How closely the engine follows published indices; with --chains and --calibrate more');
