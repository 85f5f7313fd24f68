import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DuckDBPreparedStatement, DuckDBResult } from '@duckdb/node-api';
import { InputError } from '../../engine/contracts/input-error.js';
import { openDatabase, quoteName, quoteText } from './database.js';

/** The tables of a run as SQL sees them; nothing can be written, and no other file be read. */
export interface RunDatabase {
  /** Names of the tables, sorted. */
  readonly tables: readonly string[];
  /**
   * Runs one SELECT (or FROM, WITH, VALUES, DESCRIBE, SUMMARIZE, SHOW TABLES) and streams its rows.
   *
   * @throws InputError when it is anything else, or wrong
   */
  select(sql: string): Promise<DuckDBResult>;
  /** Writes the rows of one SELECT to the Parquet file that the database was opened for. */
  copy(sql: string): Promise<void>;
  /** Makes the query that runs fail. */
  interrupt(): void;
  close(): Promise<void>;
}

const MEMORY_LIMIT = '512MB';

/** The number that DuckDB gives to statements that only read. */
const SELECT = 1;

const READ_ONLY =
  'SQL: must be one SELECT, FROM, WITH, VALUES, DESCRIBE, SUMMARIZE or SHOW TABLES, as a run is read only';

/** One row per trial and window, in place of one column per window. */
const WINDOWS_LONG = `
  WITH hedged AS (
    UNPIVOT windows ON COLUMNS('^w\\d+$') INTO NAME place VALUE hedged
  ), fractions AS (
    UNPIVOT (SELECT COLUMNS('^(condor|w\\d+)$') FROM windows_unhedged)
    ON COLUMNS('^w\\d+$') INTO NAME place VALUE unhedged
  ), dollars AS (
    UNPIVOT (SELECT COLUMNS('^(condor|w\\d+_usd)$') FROM windows_unhedged)
    ON COLUMNS('^w\\d+_usd$') INTO NAME place VALUE unhedged_usd
  )
  SELECT trial, book, list.*, hedged, unhedged, unhedged_usd,
    CASE WHEN unhedged > 0 THEN 1 - hedged::DOUBLE / unhedged::DOUBLE END AS reduction
  FROM hedged
  JOIN (SELECT trial, book FROM trials) USING (trial)
  JOIN fractions ON fractions.condor = book AND fractions.place = hedged.place
  JOIN dollars ON dollars.condor = book AND dollars.place = hedged.place || '_usd'
  JOIN window_list AS list ON list."window" = hedged.place`;

/**
 * Opens the tables of a run for reading: each Parquet file under its name with underscores, `verdicts`, and
 * `windows_long`.
 *
 * Queries are streamed: memory stays under half a gigabyte whatever their size, and what a sort needs beyond that is
 * spilled to the temporary folder. One thread, so that sums of floats come out the same every time.
 *
 * @param copyTo - the file that `copy` writes Parquet to
 * @throws InputError when the run has no tables yet
 */
export async function openRunDatabase(runFolder: string, copyTo?: string): Promise<RunDatabase> {
  const files = (await readdir(runFolder)).filter((name) => name.endsWith('.parquet')).sort();
  if (!files.includes('trials.parquet')) {
    throw new InputError(`${runFolder}: must hold the tables of a finished run, got none; sweep run goes on with it`);
  }
  const spillFolder = await mkdtemp(join(tmpdir(), 'sweep-query-'));
  const database = await openDatabase({ spillFolder, memoryLimit: MEMORY_LIMIT });
  const { connection } = database;
  const close = async () => {
    database.close();
    await rm(spillFolder, { recursive: true, force: true });
  };
  try {
    const views = new Map(
      files.map((file) => [tableName(file), `FROM read_parquet(${quoteText(join(runFolder, file))})`]),
    );
    const verdicts = join(runFolder, 'verdicts.json');
    if (existsSync(verdicts)) {
      await connection.run(`CREATE TABLE verdicts AS FROM read_json(${quoteText(verdicts)})`);
    }
    if (['windows', 'windows_unhedged', 'window_list'].every((table) => views.has(table))) {
      views.set('windows_long', WINDOWS_LONG);
    }
    for (const [name, sql] of views) await connection.run(`CREATE VIEW ${quoteName(name)} AS ${sql}`);
    const allowed = [...files.map((file) => join(runFolder, file)), ...(copyTo === undefined ? [] : [copyTo])];
    await connection.run(`SET allowed_paths = [${allowed.map(quoteText).join(', ')}]`);
    await connection.run('SET enable_external_access = false');
    await connection.run('SET lock_configuration = true');
    const tables = [...views.keys(), ...(existsSync(verdicts) ? ['verdicts'] : [])].sort();
    const prepare = async (sql: string) => {
      try {
        const statements = await connection.extractStatements(sql);
        if (statements.count !== 1) throw new InputError(`${READ_ONLY}, got ${statements.count} statements`);
        return await prepareSelect(await statements.prepare(0), sql);
      } catch (error) {
        throw explainSqlError(error, tables);
      }
    };
    return {
      tables,
      async select(sql) {
        const statement = await prepare(sql);
        return statement.stream().catch((error) => {
          throw explainSqlError(error, tables);
        });
      },
      async copy(sql) {
        if (copyTo === undefined) throw new Error('openRunDatabase must be told the file to copy to');
        // Checked alone first: one SELECT by itself can neither end the view that it is put into nor follow it.
        await prepare(sql);
        try {
          await connection.run(`CREATE OR REPLACE TEMP VIEW answer AS\n${sql}`);
          await connection.run(`COPY (FROM answer) TO ${quoteText(copyTo)} (FORMAT parquet, COMPRESSION zstd)`);
        } catch (error) {
          throw explainSqlError(error, tables);
        }
      },
      interrupt: () => connection.interrupt(),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A file's name as a table's: `window-list.parquet` is `window_list`. */
function tableName(file: string): string {
  return file.replace(/\.parquet$/, '').replaceAll('-', '_');
}

async function prepareSelect(statement: DuckDBPreparedStatement, sql: string): Promise<DuckDBPreparedStatement> {
  if (statement.statementType === SELECT) return statement;
  const [word = ''] = sql.trim().split(/\s/);
  throw new InputError(`${READ_ONLY}, got ${word.toUpperCase()}`);
}

/** What DuckDB says about a query, in one line, with what would be right. */
export function explainSqlError(error: unknown, tables: readonly string[]): Error {
  if (error instanceof InputError || !(error instanceof Error)) return error as Error;
  if (/^INTERRUPT/.test(error.message)) return error;
  const lines = error.message.split('\n').map((line) => line.trim());
  const first = lines[0].replace(/^Failed to extract statements: /, '');
  if (first === '' || first.startsWith('Error in native callback')) return new InputError(`${READ_ONLY}, got nothing`);
  if (/^Permission Error/.test(first)) {
    return new InputError(`SQL: must read the tables of the run only (${tables.join(', ')}), got ${first}`);
  }
  const candidates =
    lines.find((line) => line.startsWith('Candidate bindings')) ??
    lines.find((line) => line.startsWith('Did you mean'));
  const hint = /Table with name/.test(first) ? `tables: ${tables.join(', ')}` : candidates;
  return new InputError(`SQL: ${first}${hint === undefined ? '' : `; ${hint}`}`);
}
