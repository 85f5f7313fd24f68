import { z } from 'zod';

const isoDate = z.iso.date();
const usd = z.number();
const column = z.array(z.number());

const episode = z.strictObject({
  peak: isoDate.describe('Last day at the peak'),
  trough: isoDate.describe('First day at the lowest value'),
  recovery: isoDate.nullable().describe('First day on which the peak is reached again; null while it is not'),
  fraction: z.number().describe('Depth as a share of the peak [fraction]'),
  usd: usd.describe('Depth [USD]'),
});

const yearOfReturns = z.strictObject({
  year: z.int(),
  months: z.array(z.number().nullable()).length(12).describe('January to December [fraction]; null where not measured'),
  whole: z.number().describe('Of the measured part of the year [fraction]'),
});

/** Both accounts of a trial. */
const both = <Shape extends z.ZodType>(shape: Shape) => z.strictObject({ unhedged: shape, hedged: shape });

/** One trial laid open: what `sweep explain --json` prints. */
export const explanationSchema = z.strictObject({
  run: z.string().describe('Folder name of the run'),
  trial: z.string().describe('Trial id, 16 hex digits'),
  label: z.string().describe('`modelled VIX` when the VIX was not observed, else empty'),
  axes: z
    .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))
    .describe('Value of every axis; null where it cannot matter'),
  period: z.strictObject({
    from: isoDate.describe('First day on which condors are sold'),
    base: isoDate.describe('Day at whose close the measured accounts start with their capital'),
    to: isoDate.describe('Last day'),
  }),
  metrics: z.record(z.string(), z.number().nullable()).describe('As in trials.parquet, recomputed; null where missing'),
  fills: z
    .array(
      z.strictObject({
        day: isoDate,
        book: z.string().describe('`condor`, or the layer that traded'),
        action: z.enum(['buy', 'sell', 'settle', 'skip']).describe('`skip`: an order that could not be placed'),
        instrument: z.enum(['condor', 'call', 'future']),
        contract: z.string(),
        quantity: z.number().nonnegative().describe('Condors, calls or futures'),
        price: z.number().describe('Mid or settlement value [index points]'),
        priceSource: z.enum(['observed', 'mixed', 'modelled', 'settlement', 'curve', 'none']),
        cost: usd.describe('Half-spreads and commissions [USD]'),
        cashFlow: usd.describe('What the account received, costs taken off; futures at their whole price [USD]'),
        reason: z.string(),
      }),
    )
    .describe('The blotter: every fill from the first condor on, in the order they happened'),
  transitions: z
    .array(z.strictObject({ day: isoDate, layer: z.string(), from: z.string(), to: z.string(), reason: z.string() }))
    .describe('Changes of state of the layers, and the rule that made each'),
  daily: z
    .strictObject({
      day: z.array(isoDate),
      profit: both(column).describe('Profit and loss of the day [USD]; 0 on the base day'),
      equity: both(column).describe('Account value at the close [USD]'),
      drawdown: both(column).describe('Below the highest equity so far [fraction]'),
      cash: column.describe('Cash of the hedged account [USD]'),
      marks: column.describe('Open positions of the hedged account at mid [USD]; cash and marks sum to its equity'),
    })
    .describe('Column by column, from the base day to the last'),
  months: both(z.array(yearOfReturns)),
  drawdowns: both(z.array(episode)).describe('The deepest drawdowns, deepest first'),
  attribution: z
    .array(
      z.strictObject({
        part: z.string().describe('A leg of the condors, a layer, or interest'),
        profitAndLoss: usd.describe('gross + interest - costs [USD]'),
        gross: usd.describe('Gains at mid [USD]'),
        costs: usd.describe('Half-spreads and commissions [USD]'),
        interest: usd,
        premium: usd.describe('Mid premium paid for calls [USD]'),
      }),
    )
    .describe('Parts of the hedged profit over the measured days; they sum to it'),
});

export type Explanation = Readonly<z.infer<typeof explanationSchema>>;
