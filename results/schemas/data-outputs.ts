import { z } from 'zod';

// What `sweep data ... --json` prints, one schema per command.

const count = z.int().nonnegative();
const day = z.iso.date();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const coverageSchema = z.strictObject({
  column: z.string(),
  observed: count.describe('Days, or futures rows, whose value a file gave'),
  carried: count.describe('Those that keep an observation of a day before'),
  modelled: count,
});

const datasetSchema = z.strictObject({
  name: z.string(),
  folder: z.string(),
  firstDay: day,
  lastDay: day,
  days: count.describe('Rows of the market table'),
  futuresRows: count,
  columns: z.array(coverageSchema),
  chains: z
    .strictObject({
      quotes: count,
      twoSided: count.describe('Those with both a bid and an ask, which alone mark a position'),
      days: count.describe('Trading days that have any'),
      firstDay: day,
      lastDay: day,
    })
    .nullable()
    .describe('Option quotes; null where there are none'),
  sha256: sha256.describe('Of the tables'),
});

const brokenDatasetSchema = z.object({
  name: z.string(),
  faults: z.array(z.string()).min(1).describe('Why it cannot be opened'),
});

/** `sweep data list --json`. */
export const dataListSchema = z.array(z.union([datasetSchema, brokenDatasetSchema])).describe('Datasets at hand');

const valueSchema = z.strictObject({
  day,
  expiration: day.optional().describe('Settlement of the contract; of futures only'),
  value: z.number(),
  kind: z.string().describe('observed, carried, modelled or unknown'),
  source: z.string().describe('vendor:file or modelled:model; empty where it is not known per row'),
});

const columnSchema = z.strictObject({
  column: z.string(),
  unit: z.string(),
  doc: z.string(),
  count: count.describe('Days, or futures rows, that have a value in the period'),
  first: valueSchema.nullable(),
  last: valueSchema.nullable(),
  least: valueSchema.nullable(),
  most: valueSchema.nullable(),
  origins: z.array(
    z.strictObject({ kind: z.string(), source: z.string(), from: day, to: day, runs: count.describe('Runs of days') }),
  ),
});

/** `sweep data show NAME --json`: every column in short; with `--column` the values of one. */
export const dataShowSchema = z
  .union([z.strictObject({ name: z.string(), sha256, columns: z.array(columnSchema) }), z.array(valueSchema)])
  .describe('The columns of a dataset; with --column the values of one');

/** `sweep data check NAME --json`. */
export const dataCheckSchema = z
  .array(
    z.strictObject({
      rule: z.string(),
      severity: z.enum(['error', 'warning', 'info']),
      table: z.string().describe('market, futures, events, chains, or file where the value never reached a table'),
      day: day.nullable().describe('null where it is not of one day'),
      column: z.string().describe('Of the table; of a file: its name and column'),
      value: z.union([z.number(), z.string()]).nullable(),
      message: z.string().describe('What must hold, or what was done'),
    }),
  )
  .describe('Every finding of the checks');

const reasonSchema = z.strictObject({
  reason: z.string(),
  count,
  first: z.string().describe('file:line of the first such row'),
  rows: z
    .array(z.looseObject({}))
    .optional()
    .describe('The first rows whose value was not believed; absent where there was no value to believe'),
});

/** `sweep data import ... --json`. */
export const dataImportSchema = z
  .strictObject({
    dataset: datasetSchema,
    files: z
      .array(
        z.strictObject({
          path: z.string().describe('Below the imported folder'),
          copyOf: z.string().nullable().describe('Path of the file of which this is a copy'),
          sha256: z.union([sha256, z.literal('')]).describe('Empty where the file was not read'),
          importer: z.string().nullable(),
          leftOut: z.string().nullable().describe('Why no importer read it'),
          rowsIn: count,
          rowsKept: count,
          refused: z.array(reasonSchema).describe('The other rows by reason, the commonest first'),
          remarks: z.array(reasonSchema).describe('Kept rows of which not everything was used'),
        }),
      )
      .describe('What became of every file'),
    build: z.strictObject({
      firstDay: day,
      lastDay: day,
      days: count,
      futuresRows: count,
      futuresModelled: count,
      events: count,
      refusedDays: z.array(day).describe('Days with a close on which the calendar knows no session'),
      missingDays: z.array(day).describe('Sessions on which no file has a close'),
      dropped: z.array(z.strictObject({ from: day, to: day, count, reason: z.string() })),
      columns: z.array(
        z.strictObject({
          column: z.string(),
          sources: z.array(z.strictObject({ source: z.string(), rows: count })).describe('Best first'),
        }),
      ),
      disagreements: z.array(
        z.strictObject({
          column: z.string(),
          day,
          value: z.number(),
          file: z.string(),
          otherValue: z.number(),
          otherFile: z.string(),
        }),
      ),
      ignoredExpirations: z.array(day).describe('Those that are no monthly ones'),
      warmUpUntil: day.nullable(),
      chains: z.looseObject({ rows: count, twoSided: count, days: count }).nullable(),
    }),
    findings: dataCheckSchema,
  })
  .describe('A dataset that was made: what it holds, what became of the files, what the checks found');

/** `sweep data pull --json`. */
export const dataPullSchema = z
  .array(
    z.strictObject({
      file: z.string(),
      publisher: z.string(),
      url: z.url(),
      outcome: z.enum(['fetched', 'unchanged', 'missing', 'failed']).describe('missing: not published yet'),
      attempts: count,
      bytes: count.describe('Of the file as it lies in the folder; 0 when it does not'),
      error: z.string().nullable(),
    }),
  )
  .describe('What became of every file that was asked for');

const spreadSchema = z.array(z.number()).length(3).describe('Median over the histories, 5% and 95% quantile');
const comparedSchema = { real: z.number(), resampled: spreadSchema, simulated: spreadSchema };
const curveSchema = z.array(z.strictObject({ at: z.number(), ...comparedSchema }));

/** `sweep data histories NAME --json`. */
export const dataHistoriesSchema = z
  .strictObject({
    paths: count.describe('Histories of each kind'),
    years: count.describe('Length of a simulated one'),
    meanBlock: z.number().describe('Mean length of the blocks of a resampled one [sessions]'),
    rows: z.array(z.strictObject({ figure: z.string(), ...comparedSchema })),
    curves: z.strictObject({ vixQuantiles: curveSchema, persistence: curveSchema, futures: curveSchema }),
  })
  .describe('Made histories beside the real one');
