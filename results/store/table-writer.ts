import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { DuckDBAppender, DuckDBDataChunk } from '@duckdb/node-api';
import type { ColumnSpec, TableBatch } from '../schemas/index.js';
import { replaceAtomically } from './atomic-file.js';
import { bufferType, type CodedColumns, isConstantColumn, selectColumn } from './coded-column.js';
import { fillVector } from './column-vector.js';
import { type Database, openDatabase, quoteName, quoteText } from './database.js';

/** Rows DuckDB takes in one data chunk. */
const ROWS_PER_CHUNK = 2048;

/** Rows per Parquet row group; a third of DuckDB's default, which keeps `COPY` of 60 columns under 100 MB. */
const ROWS_PER_GROUP = 40_960;

/**
 * Rows that are kept in memory before they go to a segment file: whole chunks that make up whole row groups, so that the
 * file comes out the same.
 */
const ROWS_PER_SEGMENT = ROWS_PER_GROUP / 4;

/** A column of the buffer table, with its place in a batch. */
type BufferedColumn = ColumnSpec & { readonly index: number };

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
  /**
   * Moves rows from memory to the disk once there are enough of them; to be called between the batches of a large
   * table, so that its memory does not grow with its rows.
   */
  settle(): Promise<void>;
  /** Writes the file: complete under its name, or, on an error, not at all. */
  close(): Promise<void>;
  /** Forgets everything, once what runs has ended; no file is written. Does nothing after `close`. */
  discard(): Promise<void>;
}

/**
 * Opens a Parquet file for writing. Same columns and same rows make the same bytes, however they were batched and
 * whichever columns came as codes.
 *
 * Rows gather in a table in memory. `settle` copies full segments of it, uncompressed, into `<path>.spill.tmp/`;
 * `close` moves the rest there too, if any went, and makes the file of the segments. Cost per million rows of 54 float32
 * columns: 1.3 s for the segments and 2.5 s for the file, in DuckDB's own thread.
 *
 * @param path - target, in an existing folder; replaced when it exists
 * @param columns - at least one
 * @param coded - columns whose batches hold codes or hex digits
 */
export async function openTableWriter(
  path: string,
  columns: readonly ColumnSpec[],
  coded: CodedColumns = new Map(),
): Promise<TableWriter> {
  const spillFolder = `${path}.spill.tmp`;
  const database = await openDatabase({ spillFolder });
  const buffered = columns.flatMap((column, index): BufferedColumn[] =>
    isConstantColumn(column, coded) ? [] : [{ ...column, index }],
  );
  const definitions = buffered.map((column) => `${quoteName(column.name)} ${bufferType(column, coded)}`);
  const selection = columns.map((column) => selectColumn(column, coded)).join(', ');
  const segments: string[] = [];
  await database.connection.run(`CREATE TABLE rows (${definitions.join(', ')})`);
  let appender = await database.connection.createAppender('rows');
  const chunk = await makeChunk(appender);

  let rowCount = 0;
  let isOpen = true;
  /** Queries that run. */
  let running: Promise<void> = Promise.resolve();

  const dispose = async () => {
    if (!isOpen) return;
    isOpen = false;
    // A connection taken from DuckDB's thread in the middle of a query makes that wait for itself, and the process with
    // it when it ends. What went wrong with the query is told to whoever asked for it.
    await running.catch(() => {});
    database.close();
    await rm(spillFolder, { recursive: true, force: true });
  };

  /** Moves rows to segments while there are so many of them. */
  const moveSegments = async (fewest: number) => {
    while (isOpen && rowCount - segments.length * ROWS_PER_SEGMENT >= fewest) {
      appender.closeSync();
      const segment = join(spillFolder, `segment-${String(segments.length).padStart(4, '0')}.parquet`);
      await mkdir(spillFolder, { recursive: true });
      await moveSegment(database, segment);
      segments.push(segment);
      appender = await database.connection.createAppender('rows');
    }
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
        appendChunk(appender, chunk, buffered, batch, from, Math.min(ROWS_PER_CHUNK, batch.count - from));
      }
      rowCount += batch.count;
    },
    settle() {
      running = moveSegments(ROWS_PER_SEGMENT);
      return running;
    },
    async close() {
      if (!isOpen) return;
      try {
        // All rows from files or all from memory: where one ends and the other begins, DuckDB would end a row group.
        if (segments.length > 0) {
          running = moveSegments(1);
          await running;
          if (!isOpen) return; // Discarded meanwhile.
        }
        appender.closeSync();
        const source = segments.length > 0 ? `read_parquet([${segments.map(quoteText).join(', ')}])` : 'rows';
        const all = `SELECT ${selection} FROM ${source}`;
        running = replaceAtomically(path, (temporaryPath) => copyToParquet(database, all, temporaryPath, 'zstd'));
        await running;
      } finally {
        await dispose();
      }
    },
    discard: dispose,
  };
}

/** Copies the first rows of the buffer into a segment file and keeps the others. */
async function moveSegment(database: Database, segment: string): Promise<void> {
  const { connection } = database;
  await copyToParquet(database, `SELECT * FROM rows LIMIT ${ROWS_PER_SEGMENT}`, segment, 'uncompressed');
  await connection.run(`CREATE TABLE others AS SELECT * FROM rows OFFSET ${ROWS_PER_SEGMENT}`);
  await connection.run('DROP TABLE rows');
  await connection.run('ALTER TABLE others RENAME TO rows');
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
  columns: readonly BufferedColumn[],
  batch: TableBatch,
  from: number,
  count: number,
): void {
  chunk.reset();
  chunk.rowCount = count;
  for (const [place, { name, type, index }] of columns.entries()) {
    const values = batch.columns[index];
    if (values === undefined || values.length < from + count) {
      throw new Error(`column ${name}: must have ${batch.count} values, got ${values?.length ?? 0}`);
    }
    fillVector(chunk.getColumnVector(place), type, values, from, count);
  }
  appender.appendDataChunk(chunk);
}

async function copyToParquet(
  { connection }: Database,
  rows: string,
  path: string,
  compression: 'zstd' | 'uncompressed',
): Promise<void> {
  const format = `FORMAT parquet, COMPRESSION ${compression}, ROW_GROUP_SIZE ${ROWS_PER_GROUP}`;
  await connection.run(`COPY (${rows}) TO ${quoteText(path)} (${format})`);
}
