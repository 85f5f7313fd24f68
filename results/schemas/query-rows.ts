import { z } from 'zod';

/** What `sweep query --json` prints: an object per row, a field per column of the query. */
export const queryRowsSchema = z
  .array(
    z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.any()), z.looseObject({})])),
  )
  .describe('Rows of a query; numbers that no 64-bit float can hold are text, lists and structures are JSON');
