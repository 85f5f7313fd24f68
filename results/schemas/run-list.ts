import { z } from 'zod';

const count = z.int().nonnegative();

/** The runs of a folder: what `sweep list --json` prints. */
export const runListSchema = z
  .array(
    z.strictObject({
      run: z.string().describe('Folder name'),
      status: z.enum(['complete', 'unfinished', 'broken']),
      fault: z.string().describe('Why a broken one cannot be read, else empty'),
      grid: z.string().nullable().describe('Name of the grid; null where the run cannot be read'),
      data: z.string().nullable().describe('Name of the dataset'),
      from: z.iso.date().nullable().describe('First measured day'),
      to: z.iso.date().nullable(),
      trials: count.nullable(),
      failed: count.nullable(),
      startedAt: z.iso.datetime().nullable(),
      finishedAt: z.iso.datetime().nullable(),
      verdicts: z.record(z.string(), count).describe('Verdicts over all windows by word; empty while there are none'),
    }),
  )
  .describe('The runs of a folder, newest first');

export type ListedRun = Readonly<z.infer<typeof runListSchema>[number]>;
