import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { explanationSchema, explanationTableNames } from '../../results/schemas/index.js';
import { openDatabase, quoteText, readTable } from '../../results/store/index.js';
import { type ShortRun, shortRun } from './short-run.js';
import { type Outcome, sweep } from './sweep.js';

let run: ShortRun;
let trial: string;
let explain: (...more: string[]) => Promise<Outcome>;

beforeAll(async () => {
  run = await shortRun();
  const trials = await readTable(join(run.folder, 'trials.parquet'));
  trial = trials.texts('trial')[trials.texts('hedge_mix').indexOf('4/4/2')] as string;
  explain = (...more) => sweep(['explain', 'short', trial, '--runs', run.runs, ...more]);
});
afterAll(() => rmSync(run.home, { recursive: true, force: true }));

describe('sweep explain', () => {
  it('prints an overview that fits 80 columns', async () => {
    const { code, stdout, stderr } = await explain();
    expect(`${stderr}${code}`).toBe('0');
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    for (const word of [
      'modelled VIX',
      'long put',
      'layer 3',
      'together',
      'Deepest drawdowns of the hedged',
      '2008 ',
    ]) {
      expect(stdout).toContain(word);
    }
  });

  it('takes a beginning of the id, and prints JSON of its schema', async () => {
    const { stdout } = await sweep(['explain', 'short', trial.slice(0, 12), '--runs', run.runs, '--json']);
    const explanation = explanationSchema.parse(JSON.parse(stdout));
    expect(explanation.trial).toBe(trial);
    expect(explanation.fills.length).toBeGreaterThan(100);
  });

  it('writes all tables as CSV and as Parquet, with the same values', async () => {
    const folder = join(run.home, 'laid-open');
    await explain('--format', 'csv', '--out', folder);
    await explain('--format', 'parquet', '--out', folder);
    expect(readdirSync(folder).sort()).toEqual(
      explanationTableNames.flatMap((name) => [`${name}.csv`, `${name}.parquet`]).sort(),
    );
    const { stdout } = await explain('--json');
    const { fills, daily } = explanationSchema.parse(JSON.parse(stdout));
    const database = await openDatabase();
    const count = async (file: string) => {
      const path = quoteText(join(folder, file));
      return Number((await database.connection.runAndReadAll(`SELECT count(*) FROM ${path}`)).value(0, 0));
    };
    const differing = await database.connection.runAndReadAll(
      `SELECT count(*) FROM ${quoteText(join(folder, 'daily.csv'))} c JOIN ${quoteText(join(folder, 'daily.parquet'))} p ` +
        'USING (day) WHERE c.equity_hedged <> p.equity_hedged OR c.cash <> p.cash',
    );
    expect([await count('blotter.csv'), await count('blotter.parquet')]).toEqual([fills.length, fills.length]);
    expect([await count('daily.csv'), await count('daily.parquet')]).toEqual([daily.day.length, daily.day.length]);
    expect(Number(differing.value(0, 0))).toBe(0);
    database.close();
  });

  it('writes a page that has every fill and may fetch nothing', async () => {
    const file = join(run.home, 'trial.html');
    const { code, stdout, stderr } = await explain('--format', 'html', '--out', file);
    expect([code, stdout, stderr]).toEqual([0, '', `Written: ${file}\n`]);
    const page = readFileSync(file, 'utf8');
    const { fills } = explanationSchema.parse(JSON.parse((await explain('--json')).stdout));
    const [, blotter] = page.split('<section id="blotter"');
    expect(blotter.split('<tr>').length - 2).toBe(fills.length);
    expect(page).toContain('connect-src &#39;none&#39;');
    expect(page).not.toMatch(/<script|(src|href)="(?!#|data:image)/);
  });

  it('prints one table, whole, as text or CSV', async () => {
    const { stdout: text } = await explain('--table', 'blotter');
    const { stdout: csv } = await explain('--table', 'blotter', '--format', 'csv');
    expect(csv.split('\n')[0]).toBe(
      'day,book,action,instrument,contract,quantity,price,price_source,cost,cash_flow,reason',
    );
    const [, ...lines] = csv.trimEnd().split('\n');
    expect(text.split('\n').filter((line) => /^\d{4}-\d{2}-\d{2} /.test(line)).length).toBe(lines.length);
  });

  it.each([
    [['explain', 'short', 'zz'], /^error: TRIAL: must be the id of a trial of .*, got "zz"\n$/],
    [['explain', 'short', ''], /^error: TRIAL: must be/],
    [['explain', 'long', 'zz'], /^error: RUN: must name a run/],
    [['explain', 'short', 'zz', '--format', 'parquet'], /^error: --out: must be given with --format parquet/],
    [['explain', 'short', 'zz', '--format', 'html', '--table', 'months'], /^error: --table: must not be given/],
    [['explain', 'short', 'zz', '--format', 'csv'], /^error: --out: must be a folder for all tables/],
  ])('answers %j in one line and with exit code 2', async (args, message) => {
    const { code, stdout, stderr } = await sweep([...args, '--runs', run.runs]);
    expect(stderr).toMatch(message);
    expect([code, stdout, stderr.split('\n').length]).toEqual([2, '', 2]);
  });

  it('exits 1 when what it recomputes is not what the run stored', async () => {
    const path = join(run.folder, 'trials.parquet');
    const database = await openDatabase();
    await database.connection.run(
      `COPY (SELECT * REPLACE (hedged_drawdown + 1e-15 AS hedged_drawdown) FROM read_parquet(${quoteText(path)})) ` +
        `TO ${quoteText(`${path}.new`)} (FORMAT parquet)`,
    );
    await database.connection.run(
      `COPY (FROM read_parquet(${quoteText(`${path}.new`)})) TO ${quoteText(path)} (FORMAT parquet)`,
    );
    database.close();
    const { code, stderr } = await explain();
    expect(stderr).toContain('recomputed figures differ from trials.parquet: hedged_drawdown;');
    expect(code).toBe(1);
  });
});
