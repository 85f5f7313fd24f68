import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, openRunDatabase, quoteText, type RunDatabase } from '../../../results/store/index.js';

const home = mkdtempSync(join(tmpdir(), 'sweep-database-'));
const folder = join(home, 'run');
const secret = join(home, 'secret.csv');
let run: RunDatabase;

beforeAll(async () => {
  const database = await openDatabase();
  const make = (name: string, sql: string) =>
    database.connection.run(`COPY (${sql}) TO ${quoteText(join(folder, `${name}.parquet`))} (FORMAT parquet)`);
  await import('node:fs').then(({ mkdirSync }) => mkdirSync(folder));
  await make('trials', "FROM (VALUES ('a', 'b1'), ('b', 'b1'), ('c', 'b2')) t(trial, book)");
  await make(
    'windows',
    "FROM (VALUES ('a', 0.1::FLOAT, 0.3::FLOAT), ('b', 0.2, 0.4), ('c', NULL, 0.5)) t(trial, w000, w001)",
  );
  await make(
    'windows-unhedged',
    "FROM (VALUES ('b1', 0.2::FLOAT, 0.0::FLOAT, 20::FLOAT, 0::FLOAT), ('b2', 0.25, 0.5, 25, 50)) t(condor, w000, w001, w000_usd, w001_usd)",
  );
  await make(
    'window-list',
    "FROM (VALUES ('w000', 'cycles', 'first'), ('w001', 'full', 'full')) t(\"window\", kind, name)",
  );
  database.close();
  writeFileSync(secret, 'password\nhunter2\n');
  run = await openRunDatabase(folder);
});
afterAll(async () => {
  await run.close();
  rmSync(home, { recursive: true, force: true });
});

const rowsOf = async (sql: string) => (await run.select(sql)).getRowsJson();

describe('openRunDatabase', () => {
  it('has one row per trial and window, the unhedged book beside it', async () => {
    expect(
      await rowsOf('SELECT trial, name, hedged, unhedged, unhedged_usd, reduction FROM windows_long ORDER BY ALL'),
    ).toEqual([
      ['a', 'first', Math.fround(0.1), Math.fround(0.2), 20, 1 - Math.fround(0.1) / Math.fround(0.2)],
      ['a', 'full', Math.fround(0.3), 0, 0, null],
      ['b', 'first', Math.fround(0.2), Math.fround(0.2), 20, 0],
      ['b', 'full', Math.fround(0.4), 0, 0, null],
      ['c', 'full', 0.5, 0.5, 50, 0],
    ]);
  });

  it.each([
    'SELECT count(*) FROM trials',
    'FROM trials',
    'WITH t AS (FROM trials) SELECT trial FROM t;',
    'DESCRIBE trials',
    'SUMMARIZE trials',
    'SHOW TABLES',
    'SELECT 1 -- comment',
  ])('answers %s', async (sql) => {
    expect((await rowsOf(sql)).length).toBeGreaterThan(0);
  });

  it.each([
    `FROM read_csv('${secret}')`,
    `SELECT * FROM read_text('${secret}')`,
    `FROM '${secret}'`,
    `FROM glob('${home}/*')`,
    `FROM read_parquet('${home}/other.parquet')`,
    `COPY trials TO '${home}/copied.csv'`,
    `COPY (SELECT 1) TO '${folder}/trials.parquet'`,
    `ATTACH '${home}/new.db'`,
    `EXPORT DATABASE '${home}/exported'`,
    'INSTALL httpfs',
    'LOAD httpfs',
    'SET enable_external_access = true',
    "SET allowed_directories = ['/']",
    'RESET lock_configuration',
    'PRAGMA enable_profiling',
    'CREATE TABLE t AS SELECT 1',
    'DROP VIEW trials',
    'CREATE OR REPLACE VIEW trials AS SELECT 1',
    'DELETE FROM verdicts',
    `EXPLAIN ANALYZE COPY (SELECT 1) TO '${home}/explained.csv'`,
    'SELECT 1; SELECT 2',
    `SELECT 1; COPY trials TO '${home}/second.csv'`,
    'CALL pragma_version()',
    "SELECT getenv('HOME')",
    'SELECT ?',
    '',
    '-- nothing',
  ])('refuses %s in one line, and leaves every file as it was', async (sql) => {
    const before = readFileSync(join(folder, 'trials.parquet'));
    const refusal = await rowsOf(sql).then(
      () => null,
      (error: Error) => error,
    );
    expect(refusal?.name).toBe('InputError');
    expect(refusal?.message).toMatch(/^SQL: [^\n]+$/);
    for (const name of ['copied.csv', 'new.db', 'exported', 'explained.csv', 'second.csv']) {
      expect(existsSync(join(home, name))).toBe(false);
    }
    expect(readFileSync(join(folder, 'trials.parquet')).equals(before)).toBe(true);
    expect(await rowsOf('SELECT count(*)::INTEGER FROM trials')).toEqual([[3]]);
  });

  it('copies one SELECT to the file that it was told, whatever the query ends with', async () => {
    const target = join(home, 'copy.parquet');
    const other = await openRunDatabase(folder, target);
    await other.copy("SELECT trial FROM trials WHERE book = 'b1' ORDER BY trial; -- all of them");
    await expect(other.copy(`SELECT 1) TO '${home}/copied.csv' (FORMAT csv); --`)).rejects.toThrow(/^SQL: /);
    await expect(other.copy(`SELECT 1); COPY trials TO '${home}/copied.csv'; SELECT (1`)).rejects.toThrow(/^SQL: /);
    await other.close();
    expect(existsSync(join(home, 'copied.csv'))).toBe(false);
    const database = await openDatabase();
    const rows = await database.connection.runAndReadAll(`SELECT list(trial) FROM ${quoteText(target)}`);
    expect(rows.getRowsJson()).toEqual([[['a', 'b']]]);
    database.close();
  });

  it('suggests the column or table that was meant', async () => {
    await expect(rowsOf('SELECT trail FROM trials')).rejects.toThrow(/"trial"/);
    await expect(rowsOf('FROM trails')).rejects.toThrow(
      /tables: trials, window_list, windows, windows_long, windows_unhedged/,
    );
  });
});
