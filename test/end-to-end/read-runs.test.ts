import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { comparisonSchema, runListSchema, type Verdict } from '../../results/schemas/index.js';
import { openDatabase, quoteText } from '../../results/store/index.js';
import { SHORT_GRID, type ShortRun, shortRun } from './short-run.js';
import { type Outcome, sweep } from './sweep.js';

/** A file name that would be markup where text is not told from code. */
const HOSTILE = '<img src=x onerror="alert(1)">';

let run: ShortRun;
let other: ShortRun;

beforeAll(async () => {
  run = await shortRun(HOSTILE);
  other = await shortRun('other', SHORT_GRID.replace('contracts, budget', 'contracts, vega').replace('live', 'none'));
});
afterAll(() => {
  rmSync(run.home, { recursive: true, force: true });
  rmSync(other.home, { recursive: true, force: true });
});

const query = (...args: string[]): Promise<Outcome> => sweep(['query', '', ...args, '--runs', run.runs]);

describe('sweep query', () => {
  it('names the tables when nothing is asked', async () => {
    const { code, stdout } = await query();
    for (const table of ['trials', 'verdicts', 'window_list', 'windows_long', 'windows_unhedged']) {
      expect(stdout).toContain(table);
    }
    expect(code).toBe(0);
  });

  it('gives the same rows as CSV, JSON and Parquet', async () => {
    const sql = 'SELECT trial, name, hedged, reduction FROM windows_long ORDER BY trial, "window"';
    const [csv, json] = [await query(sql, '--format', 'csv'), await query(sql, '--json')];
    const file = join(run.home, 'long.parquet');
    expect((await query(sql, '--format', 'parquet', '--out', file)).code).toBe(0);
    const rows = JSON.parse(json.stdout) as Record<string, string | number | null>[];
    expect(rows.length).toBeGreaterThan(5);
    expect(csv.stdout.trimEnd().split('\n')).toEqual([
      'trial,name,hedged,reduction',
      ...rows.map((row) =>
        Object.values(row)
          .map((value) => value ?? '')
          .join(','),
      ),
    ]);
    const database = await openDatabase();
    const stored = await database.connection.runAndReadAll(`FROM ${quoteText(file)}`);
    expect(stored.getRowObjectsJson()).toEqual(rows);
    database.close();
  });

  it('writes a value of every type as one CSV cell: all digits, nothing for none, no formula', async () => {
    const values = [
      ['1.50::DECIMAL(4,2)', '1.5'],
      ['NULL', ''],
      ["'NaN'::DOUBLE", ''],
      ['9007199254740993', '9007199254740993'],
      ['-9007199254740993', '-9007199254740993'],
      ["DATE '2020-01-02'", '2020-01-02'],
      ['[1, 2]', '"[1,2]"'],
      ['true', 'true'],
      ["'=x'", "'=x"],
      ["'a,\"b'", '"a,""b"'],
      ['0.1::FLOAT', '0.10000000149011612'],
      ['1e-5', '0.00001'],
    ];
    const sql = `SELECT ${values.map(([value], at) => `${value} AS c${at}`).join(', ')} FROM range(3)`;
    const { stdout } = await query(sql, '--format', 'csv');
    const line = values.map(([, cell]) => cell).join(',');
    expect(stdout.trimEnd().split('\n').slice(1)).toEqual([line, line, line]);
  });

  it('keeps a spreadsheet from running a cell, and leaves negative numbers alone', async () => {
    const sql = `SELECT '=HYPERLINK("http://x")' AS "=a", '+1' AS b, '-1' AS c, '@x' AS d, chr(9) || 'x' AS e, -1.5 AS f, 'a=b' AS g`;
    const { stdout } = await query(sql, '--format', 'csv');
    expect(stdout).toBe(`'=a,b,c,d,e,f,g\n"'=HYPERLINK(""http://x"")",'+1,'-1,'@x,'\tx,-1.5,a=b\n`);
    const json = JSON.parse((await query(sql, '--json')).stdout);
    expect(json[0]['=a']).toBe('=HYPERLINK("http://x")');
  });

  it('writes control characters out on a terminal', async () => {
    const { stdout } = await query("SELECT chr(27) || '[31mred' AS t");
    expect(stdout).toBe('t\n\\u001b[31mred\n');
  });

  it('shows 32-bit numbers with the digits that they have', async () => {
    const { stdout } = await query('SELECT 0.3::FLOAT AS a, 0.3 AS b, (1/3)::FLOAT AS c, 16777216::FLOAT AS d');
    expect(stdout.split('\n')[1]).toBe('0.3  0.3  0.33333334  16777216');
  });

  it('shows as many rows as asked for, and says that there are more', async () => {
    const { stdout } = await query('SELECT i FROM range(100) t(i)', '--limit', '3');
    expect(stdout.split('\n').slice(1, 4).map(Number)).toEqual([0, 1, 2]);
    expect(stdout).toContain('the first 3 rows');
  });

  it.each([
    ['SELECT 1; SELECT 2', /^error: SQL: must be one SELECT.*, got 2 statements\n$/],
    ["COPY trials TO '/tmp/trials.csv'", /^error: SQL: must .*\n$/],
    ["FROM read_text('/etc/hostname')", /^error: SQL: must read the tables of the run only.*\n$/],
    ['SELECT trail FROM trials', /^error: SQL: .*"trail".*"trial".*\n$/],
    ['SELECT (', /^error: SQL: Parser Error: syntax error.*\n$/],
  ])('answers %s with one line and exit code 2', async (sql, message) => {
    const { code, stdout, stderr } = await query(sql);
    expect(stderr).toMatch(message);
    expect([code, stdout]).toEqual([2, '']);
  });

  it('leaves an existing file alone when the query fails', async () => {
    const file = join(run.home, 'kept.csv');
    writeFileSync(file, 'kept\n');
    expect((await query('SELECT nothing FROM trials', '--format', 'csv', '--out', file)).code).toBe(2);
    expect(readFileSync(file, 'utf8')).toBe('kept\n');
    expect(existsSync(`${file}.tmp`)).toBe(false);
  });
});

describe('sweep compare', () => {
  it('tells axes, settings, common trials and moved verdicts', async () => {
    const { code, stdout } = await sweep(['compare', run.folder, other.folder, '--json']);
    expect(code).toBe(0);
    const { settings, axes, trials, verdicts } = comparisonSchema.parse(JSON.parse(stdout));
    expect(settings).toEqual([{ what: 'grid', a: 'img-src-x-onerror-alert-1-', b: 'other' }]);
    expect(axes).toContainEqual({ axis: 'hedge_sizing', onlyA: ['budget'], onlyB: ['vega'] });
    expect(axes).toContainEqual({ axis: 'friction_level', onlyA: ['live'], onlyB: ['none'] });
    expect(trials).toEqual({ onlyA: 3, onlyB: 3, common: 0, changed: 0, metrics: [] });
    expect(verdicts.moved).toContainEqual(
      expect.objectContaining({ reading: 'budget', regime: 'all', b: null, a: expect.any(String) }),
    );
  });

  it('finds nothing between a run and itself, and every changed bit of a changed one', async () => {
    const { stdout: same } = await sweep(['compare', run.folder, run.folder]);
    expect(same).toContain('Made from the same grid settings, data, code and seed.');
    expect(same).toContain('equal to the bit');
    expect(same).toContain('none moved');

    const changed = join(run.home, 'changed');
    mkdirSync(changed);
    for (const name of ['manifest.json', 'verdicts.json']) {
      writeFileSync(
        join(changed, name),
        readFileSync(join(run.folder, name), 'utf8').replaceAll('"undetermined"', '"supported"'),
      );
    }
    const database = await openDatabase();
    await database.connection.run(
      `COPY (SELECT * REPLACE (irr_hedged + CASE WHEN hedge_sizing = 'budget' THEN 0.25 ELSE 0 END AS irr_hedged) ` +
        `FROM read_parquet(${quoteText(join(run.folder, 'trials.parquet'))})) ` +
        `TO ${quoteText(join(changed, 'trials.parquet'))} (FORMAT parquet)`,
    );
    database.close();
    const { stdout } = await sweep(['compare', run.folder, changed, '--json']);
    const { trials, verdicts } = comparisonSchema.parse(JSON.parse(stdout));
    expect(trials).toMatchObject({ common: 3, changed: 1 });
    expect(trials.metrics).toEqual([{ metric: 'irr_hedged', trials: 1, largest: 0.25, trial: expect.any(String) }]);
    expect(verdicts.moved.every(({ a, b }) => a === 'undetermined' && b === 'supported')).toBe(true);
    expect(verdicts.moved.length).toBeGreaterThan(0);
  });
});

describe('sweep list', () => {
  it('lists runs and names torn folders without stopping at them', async () => {
    const runs = run.runs;
    for (const [name, text] of [
      ['torn', '{'],
      ['foreign', '{"a": 1}'],
    ]) {
      mkdirSync(join(runs, name));
      writeFileSync(join(runs, name, 'manifest.json'), text);
    }
    mkdirSync(join(runs, 'no-run'));
    const { code, stdout } = await sweep(['list', '--runs', runs, '--json']);
    expect(code).toBe(0);
    const listed = runListSchema.parse(JSON.parse(stdout));
    expect(listed.map(({ status }) => status)).toEqual(['complete', 'broken', 'broken']);
    expect(listed[0]).toMatchObject({ grid: 'img-src-x-onerror-alert-1-', data: 'bundled', trials: 3, failed: 0 });
    const stored = JSON.parse(readFileSync(join(run.folder, 'verdicts.json'), 'utf8')) as Verdict[];
    const words = stored.filter(({ regime }) => regime === 'all').map(({ verdict }) => verdict);
    expect(words.length).toBeGreaterThan(0);
    expect(
      Object.entries(listed[0].verdicts)
        .flatMap(([word, count]) => Array(count).fill(word))
        .sort(),
    ).toEqual(words.sort());
    const { stdout: text } = await sweep(['list', '--runs', runs]);
    expect(text).toContain('cannot be read');
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    for (const name of ['torn', 'foreign', 'no-run']) rmSync(join(runs, name), { recursive: true });
  });

  it('answers an empty folder', async () => {
    const { code, stdout } = await sweep(['list', '--runs', join(run.home, 'nowhere')]);
    expect([code, stdout]).toEqual([0, `no runs in ${join(run.home, 'nowhere')}; sweep run GRID makes one\n`]);
  });
});
