import { z } from 'zod';

const isoDate = z.iso.date();
const level = z.number().positive().nullable();
const outcome = z
  .enum(['even', 'always', 'never', 'expired'])
  .describe('even: at `vix`; always: at any level; never: at none up to 300; expired: settled before that day');

/** What `sweep breakeven --json` prints. */
export const breakEvenSchema = z.strictObject({
  grid: z.string().describe('Name of the grid'),
  dataset: z.string(),
  trial: z.string().describe('Id of the trial whose hedge is bought'),
  mix: z.string(),
  sizing: z.string().describe('How the digits of the mix are read'),
  friction: z.string(),
  date: isoDate.describe('Day on whose close it is bought'),
  vix: z.number().positive(),
  vvix: z.number().positive(),
  label: z.string().describe('What of that day a model gave, e.g. `modelled VVIX`; else empty'),
  cost: z.number().nonnegative().describe('Premium and cost of buying the whole hedge [USD]'),
  layers: z.array(
    z.strictObject({
      layer: z.int().min(1).max(3),
      targetDays: z.number(),
      expiration: isoDate,
      strike: z.number().positive(),
      future: z.number().positive().describe('VX future of that expiration [volatility points]'),
      premium: z.number().nonnegative().describe('Mid price [volatility points]'),
      entryCost: z.number().nonnegative().describe('Half-spread and commission [volatility points]'),
      premiumSource: z.enum(['observed', 'modelled']),
      calls: z.number().nonnegative(),
    }),
  ),
  horizons: z
    .array(
      z.strictObject({
        name: z.string().describe('`5 days`, or `expiry of layer 1`'),
        date: isoDate,
        tradingDays: z.int().nonnegative(),
        layers: z.array(
          z.strictObject({
            outcome,
            vix: level.describe('VIX at which the layer breaks even if it jumps there on that day'),
            future: level.describe('VX future of its own expiration then'),
          }),
        ),
        hedge: z.strictObject({
          outcome,
          vix: level,
          futures: z.array(level).describe('VX future of each layer’s expiration then; null once expired'),
        }),
      }),
    )
    .describe('In order of date'),
  surface: z
    .strictObject({
      jumps: z.array(z.number()).describe('Rise of the VIX over its level at the purchase [fraction]'),
      dates: z.array(isoDate),
      tradingDays: z.array(z.int().nonnegative()).describe('Until the jump'),
      profit: z.array(z.array(z.number())).describe('Of the whole hedge [USD], a row per jump, a column per day'),
    })
    .describe('Profit of the whole hedge by size of the jump and days until it'),
});

export type BreakEvenReport = Readonly<z.infer<typeof breakEvenSchema>>;
