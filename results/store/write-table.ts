import type { FilledTable } from '../schemas/index.js';
import { openTableWriter } from './table-writer.js';

/** Writes a table that is in memory as one Parquet file, whole or not at all. */
export async function writeTable(path: string, { columns, batch }: FilledTable): Promise<void> {
  const writer = await openTableWriter(path, columns);
  try {
    writer.append(batch);
    await writer.close();
  } finally {
    await writer.discard();
  }
}
