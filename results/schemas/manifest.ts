import { z } from 'zod';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const isoDate = z.iso.date();

const gapsSchema = z
  .strictObject({ pairs: z.int(), median: z.number(), medianSize: z.number(), largestSize: z.number() })
  .describe('call − put − discounted (forward − strike) over pairs quoted on both sides [volatility points]');

const paritySchema = z.strictObject({
  nearDays: z.int().describe('Calendar days on either side of a VIX expiration that count as near it'),
  near: gapsSchema.nullable(),
  away: gapsSchema.nullable(),
});

/** Everything needed to make a run again; `manifest.json` of its folder. */
export const manifestSchema = z.strictObject({
  run: z.string().describe('Folder name: `<grid name>-<first 10 hex of runHash>`'),
  runHash: sha256.describe('sha256 over the resolved grid, the dataset hash, the seed and the engine version'),
  grid: z.strictObject({
    name: z.string(),
    file: z.string().describe('Path of the grid as it was named'),
    text: z.string().describe('The YAML as it was given'),
    resolvedHash: sha256.describe('sha256 of the canonical JSON of the resolved sweep'),
  }),
  claims: z.strictObject({ text: z.string().describe('The claims ledger as it was read') }),
  options: z
    .strictObject({ from: isoDate.nullable(), to: isoDate.nullable() })
    .describe("Of the command line, in place of the grid's period"),
  dataset: z.strictObject({
    name: z.string(),
    hash: sha256,
    from: isoDate.describe('First trading day on which condors were sold'),
    to: isoDate.describe('Last trading day used'),
    measuredFrom: isoDate.describe('First trading day measured, once the condor ladder had filled up'),
    modelled: z.record(z.string(), z.string()).describe('Columns that no one observed, each with its model'),
    modelledShare: z
      .record(z.string(), z.number())
      .describe("Of those columns, the share of the run's days (of futures: day-contracts) whose value is the model's"),
    observedPrices: z
      .strictObject({ least: z.number(), most: z.number() })
      .nullable()
      .describe(
        'Share of option prices that were quoted, over the trials done; null without quotes and before any is done',
      ),
  }),
  seed: z.int(),
  engineVersion: z.string(),
  engine: z
    .enum(['fast', 'reference'])
    .describe('What evaluated separable trials; enters no hash, since both give the same tables'),
  nodeVersion: z.string(),
  counts: z.record(z.string(), z.number()).describe('Trials, tracks, windows and so on'),
  failures: z.record(z.string(), z.number()).describe('Why trials failed, and how many'),
  skipped: z.record(z.string(), z.number()).describe('Why trials were not run, and how many: columns that are missing'),
  columnGaps: z.array(z.string()).describe('Columns that rules go by and that are observed on a part of the days only'),
  parity: paritySchema.nullable().describe('Put-call parity of quoted VIX options; null when no pair was quoted'),
  verdicts: z
    .record(z.string(), z.number())
    .describe('How many verdicts over all windows have which word; empty until the run is complete'),
  status: z.enum(['running', 'complete']),
  startedAt: z.iso.datetime().describe('Enters no hash'),
  finishedAt: z.iso.datetime().nullable().describe('Enters no hash'),
});

export type Manifest = z.infer<typeof manifestSchema>;
