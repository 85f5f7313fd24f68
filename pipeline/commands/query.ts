import { createWriteStream } from 'node:fs';
import { readFile, rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { DuckDBResult } from '@duckdb/node-api';
import type { CommandModule } from 'yargs';
import { InputError } from '../../engine/contracts/input-error.js';
import { findRun, openRunDatabase } from '../../results/store/index.js';
import { outputWidth } from '../print-lines.js';
import { checkWholeNumber } from './check-number.js';
import { onInterrupt } from './on-interrupt.js';
import { openRows, writeJsonRows, writeRowTable } from './query-rows.js';
import { withJson, withRun, withRuns } from './run-options.js';
import { writeCsv } from './write-csv.js';

const formats = ['table', 'csv', 'json', 'parquet'] as const;

interface QueryOptions {
  readonly run: string;
  readonly sql?: string | undefined;
  readonly runs: string;
  readonly format: (typeof formats)[number];
  readonly json: boolean;
  readonly out?: string | undefined;
  readonly limit: number;
  readonly file?: string | undefined;
}

/** What is asked when no SQL is given: which tables there are, and what to ask for their columns. */
const OVERVIEW = `
  SELECT table_name AS "table", count(*) AS columns, 'DESCRIBE ' || table_name AS "names them"
  FROM duckdb_columns() WHERE NOT internal GROUP BY table_name ORDER BY table_name`;

/** `sweep query RUN "SQL"`: SQL over the tables of a run. */
export const queryCommand: CommandModule<object, QueryOptions> = {
  command: 'query <run> [sql]',
  describe: 'SQL over the tables of a run, read only; without SQL the tables',
  builder: (yargs) =>
    withJson(withRuns(withRun(yargs)))
      .positional('sql', { type: 'string', describe: 'One SELECT, in the dialect of DuckDB' })
      .option('file', { type: 'string', describe: 'File with the SQL, in place of the argument' })
      .option('format', { choices: formats, default: 'table' as const, describe: 'How rows are written' })
      .option('out', { type: 'string', describe: 'File to write in place of printing; parquet needs one' })
      .option('limit', {
        type: 'number',
        default: 40,
        describe: 'Rows of a table that are shown; other formats write all',
      })
      .example('$0 query 4-4-2.quick "FROM trials LIMIT 3"', 'look at a table')
      .example(
        '$0 query 4-4-2.quick "SELECT name, median(reduction) FROM windows_long WHERE kind = \'episodes\' GROUP BY name"',
        'one row per trial and window is windows_long',
      )
      .example('$0 query 4-4-2.quick "FROM trials" --format csv --out trials.csv', 'for a spreadsheet'),
  handler: query,
};

async function query({ run, sql, file, runs, json, out, limit, ...options }: QueryOptions): Promise<void> {
  const format = json ? 'json' : options.format;
  const most = checkWholeNumber('--limit', limit, 1, 1_000_000);
  if (format === 'parquet' && out === undefined) {
    throw new InputError('--out: must name the file to write with --format parquet, got none');
  }
  const folder = await findRun(runs, run);
  const asked = await chooseSql(sql, file);
  const temporary = out === undefined ? undefined : `${resolve(out)}.${process.pid}.tmp`;
  const database = await openRunDatabase(folder, format === 'parquet' ? temporary : undefined);
  const interrupt = onInterrupt();
  interrupt.signal.addEventListener('abort', () => database.interrupt());
  try {
    if (out === undefined || temporary === undefined) {
      const width = outputWidth();
      await writeResult(await database.select(asked), format, process.stdout, most, width);
      return;
    }
    if (format === 'parquet') await database.copy(asked);
    else await writeFile(temporary, await database.select(asked), format, most);
    await rename(temporary, out);
  } catch (error) {
    interrupt.signal.throwIfAborted();
    throw error;
  } finally {
    interrupt.dispose();
    await database.close();
    if (temporary !== undefined) await rm(temporary, { force: true });
  }
}

async function chooseSql(sql: string | undefined, file: string | undefined): Promise<string> {
  if (file === undefined) return sql ?? OVERVIEW;
  if (sql !== undefined) throw new InputError('--file: must be left out where SQL is given, got both');
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new InputError(`--file: must be a file that can be read, got ${error.code}: ${file}`);
  });
}

async function writeFile(
  path: string,
  result: DuckDBResult,
  format: QueryOptions['format'],
  most: number,
): Promise<void> {
  const file = createWriteStream(path);
  await writeResult(result, format, file, most, Number.POSITIVE_INFINITY);
  file.end();
  await finished(file);
}

function writeResult(result: DuckDBResult, format: QueryOptions['format'], out: Writable, most: number, width: number) {
  switch (format) {
    case 'csv':
      return writeCsv(result, out);
    case 'json':
      return writeJsonRows(openRows(result), out);
    default:
      return writeRowTable(openRows(result), out, most, width);
  }
}
