import { rm } from 'node:fs/promises';
import type { DuckDBAppender, DuckDBDataChunk } from '@duckdb/node-api';
import type { ColumnSpec, TableBatch } from '../schemas/index.js';
import { replaceAtomically } from './atomic-file.js';
import { fillVector, sqlTypes } from './column-vector.js';
import { type Database, openDatabase, quoteName, quoteText } from './database.js';

/** Rows DuckDB takes in one data chunk. */
const ROWS_PER_CHUNK = 2048;

/** Rows per Parquet row group; a third of DuckDB's default, which keeps `COPY` of 60 columns under 100 MB. */
const ROWS_PER_GROUP = 40_960;

/** Takes batches of rows and makes one Parquet file of them. */
export interface TableWriter {
  /** Rows taken so far. */
  readonly rowCount: number;
  /**
   * Takes rows; the file holds them in the order they came. The batch may be reused afterwards.
   *
   * @throws when the batch does not have the table's columns
   */
  append(batch: TableBatch): void;
  /** Writes the file: complete under its name, or, on an error, not at all. */
  close(): Promise<void>;
  /** Forgets everything; no file is written. Does nothing after `close`. */
  discard(): Promise<void>;
}

/**
 * Opens a Parquet file for writing. Same columns and same rows make the same bytes.
 *
 * Cost: 100,000 rows of 60 float32 columns take about 0.4 s; memory stays under 500 MB for a million such rows,
 * because DuckDB spills to `<path>.spill.tmp` past its limit.
 *
 * @param path - target, in an existing folder; replaced when it exists
 * @param columns - at least one
 */
export async function openTableWriter(path: string, columns: readonly ColumnSpec[]): Promise<TableWriter> {
  const spillFolder = `${path}.spill.tmp`;
  const database = await openDatabase({ spillFolder });
  const names = columns.map(({ name, type }) => `${quoteName(name)} ${sqlTypes[type]}`);
  await database.connection.run(`CREATE TABLE rows (${names.join(', ')})`);
  const appender = await database.connection.createAppender('rows');
  const chunk = await makeChunk(appender);

  let rowCount = 0;
  let isOpen = true;

  const dispose = async () => {
    isOpen = false;
    database.close();
    await rm(spillFolder, { recursive: true, force: true });
  };

  return {
    get rowCount() {
      return rowCount;
    },
    append(batch) {
      if (!isOpen) throw new Error(`${path}: must be open to take rows, got a closed table`);
      if (batch.columns.length !== columns.length) {
        throw new Error(`${path}: a batch must have ${columns.length} columns, got ${batch.columns.length}`);
      }
      for (let from = 0; from < batch.count; from += ROWS_PER_CHUNK) {
        appendChunk(appender, chunk, columns, batch, from, Math.min(ROWS_PER_CHUNK, batch.count - from));
      }
      rowCount += batch.count;
    },
    async close() {
      if (!isOpen) return;
      try {
        appender.closeSync();
        await replaceAtomically(path, (temporaryPath) => copyToParquet(database, temporaryPath));
      } finally {
        await dispose();
      }
    },
    async discard() {
      if (isOpen) await dispose();
    },
  };
}

async function makeChunk(appender: DuckDBAppender): Promise<DuckDBDataChunk> {
  const { DuckDBDataChunk } = await import('@duckdb/node-api');
  const types = Array.from({ length: appender.columnCount }, (_, column) => appender.columnType(column));
  return DuckDBDataChunk.create(types);
}

/** One chunk serves every append: its memory is native and would otherwise wait for the garbage collector. */
function appendChunk(
  appender: DuckDBAppender,
  chunk: DuckDBDataChunk,
  columns: readonly ColumnSpec[],
  batch: TableBatch,
  from: number,
  count: number,
): void {
  chunk.reset();
  chunk.rowCount = count;
  for (const [index, { type }] of columns.entries()) {
    const values = batch.columns[index];
    if (values === undefined || values.length < from + count) {
      throw new Error(`column ${columns[index]?.name}: must have ${batch.count} values, got ${values?.length ?? 0}`);
    }
    fillVector(chunk.getColumnVector(index), type, values, from, count);
  }
  appender.appendDataChunk(chunk);
}

async function copyToParquet(database: Database, path: string): Promise<void> {
  await database.connection.run(
    `COPY rows TO ${quoteText(path)} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE ${ROWS_PER_GROUP})`,
  );
}
