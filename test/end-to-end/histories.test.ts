import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { historySummariesSchema } from '../../results/schemas/index.js';
import { readTable } from '../../results/store/index.js';
import { sweep } from './sweep.js';

const GRID = `name: others
period: {from: 2006-01-01, to: 2008-12-31}
hedge: {mix: 4/4/2}
friction: {level: none}
sweep:
  hedge.sizing: [contracts, vega]
  hedge.delta: [0.4, 0.5]
claims: [headline, live, cycles, cost, covid-cap]
resample: {paths: 3}
simulate: {paths: 2, years: 2}
heatmaps:
  - {claim: headline, reading: contracts}
`;

const home = mkdtempSync(join(tmpdir(), 'sweep-histories-'));
const grid = join(home, 'grids', 'others.yaml');
const out = (name: string) => join(home, name);

beforeAll(() => {
  mkdirSync(join(home, 'grids'));
  cpSync('grids/claims', join(home, 'grids', 'claims'), { recursive: true });
  writeFileSync(grid, GRID);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

function folderOf(runs: string): string {
  return join(runs, readdirSync(runs)[0]);
}

const bytesOf = (runs: string, file: string) => readFileSync(join(folderOf(runs), file), 'base64');
const hashesOf = (runs: string) => readFileSync(join(folderOf(runs), 'tables.sha256'), 'utf8');

describe('a grid that asks for other histories', () => {
  it('writes the same bytes with one, two and three workers', async () => {
    for (const workers of [1, 2, 3]) {
      const { code, stderr } = await sweep(['run', grid, '--out', out(`w${workers}`), '--workers', `${workers}`]);
      expect(stderr).toBe('');
      expect(code).toBe(0);
    }
    expect(hashesOf(out('w1'))).toContain('histories.parquet');
    expect(hashesOf(out('w2'))).toBe(hashesOf(out('w1')));
    expect(hashesOf(out('w3'))).toBe(hashesOf(out('w1')));
  });

  it('has a row for each path and hedge of the claims that could hold on another history', async () => {
    const table = await readTable(join(folderOf(out('w1')), 'histories.parquet'));
    const [kinds, claims] = [table.texts('kind'), table.texts('claim')];
    // The months of covid-cap happened once: on other histories their days hold something else.
    expect(claims).not.toContain('covid-cap');
    expect(new Set(kinds)).toEqual(new Set(['actual', 'resample', 'simulate']));
    const paths = (kind: string) => new Set([...table.numbers('path')].filter((_, row) => kinds[row] === kind)).size;
    expect([paths('actual'), paths('resample'), paths('simulate')]).toEqual([1, 3, 2]);
    const perPath = kinds.filter((kind) => kind === 'actual').length;
    expect(table.rowCount).toBe(perPath * 6);
  });

  it('repeats on the actual history what the verdicts say', async () => {
    const table = await readTable(join(folderOf(out('w1')), 'histories.parquet'));
    const { stdout } = await sweep(['verdict', 'others', '--runs', out('w1'), '--json']);
    const verdict = (JSON.parse(stdout) as Record<string, unknown>[]).find(
      ({ claim, reading, friction, regime, rule }) =>
        claim === 'headline' && reading === 'vega' && friction === 'none' && regime === 'all' && rule === 'at-least',
    );
    const row = table
      .texts('claim')
      .findIndex(
        (claim, at) =>
          claim === 'headline' && table.texts('reading')[at] === 'vega' && table.texts('friction')[at] === 'none',
      );
    expect(table.texts('kind')[row]).toBe('actual');
    expect(table.numbers('median_reduction')[row]).toBe(verdict?.medianReduction);
    expect(table.numbers('hold_rate_at_least')[row]).toBe(verdict?.holdRate);
    expect(table.numbers('windows_counted')[row]).toBe(verdict?.windowsCounted);
  });

  it('makes every path another market', async () => {
    const table = await readTable(join(folderOf(out('w1')), 'histories.parquet'));
    const costs = [...table.numbers('figure')].filter(
      (_, row) =>
        table.texts('friction')[row] === 'none' &&
        table.texts('claim')[row] === 'cost' &&
        table.texts('reading')[row] === 'contracts',
    );
    expect(new Set(costs.map((cost) => cost.toFixed(6))).size).toBe(costs.length);
  });

  it('prints them under the verdicts and alone, and as JSON of its schema', async () => {
    const whole = await sweep(['verdict', 'others', '--runs', out('w1')]);
    expect(whole.stdout).toMatch(/headline.* · friction none · 3 resampled histories · modelled VIX/);
    const alone = await sweep(['verdict', 'others', '--runs', out('w1'), '--histories']);
    expect(alone.stdout).toContain('2 simulated histories');
    expect(alone.stdout).not.toContain('refuted');
    const json = await sweep(['verdict', 'others', '--runs', out('w1'), '--histories', '--json']);
    expect(historySummariesSchema.parse(JSON.parse(json.stdout)).length).toBeGreaterThan(10);
  });

  it('is found byte-identical when recomputed', async () => {
    const { code, stdout } = await sweep(['verify', 'others', '--runs', out('w2')]);
    expect(stdout).toContain('all byte-identical');
    expect(code).toBe(0);
  });

  it('changes the histories, not the trials, with the seed', async () => {
    expect((await sweep(['run', grid, '--out', out('seed'), '--seed', '2'])).code).toBe(0);
    expect(bytesOf(out('seed'), 'trials.parquet')).toBe(bytesOf(out('w1'), 'trials.parquet'));
    expect(bytesOf(out('seed'), 'windows.parquet')).toBe(bytesOf(out('w1'), 'windows.parquet'));
    expect(bytesOf(out('seed'), 'histories.parquet')).not.toBe(bytesOf(out('w1'), 'histories.parquet'));
  });

  it('goes on from the paths that were finished when it was interrupted', async () => {
    const interrupted = out('interrupted');
    expect(await interruptAfterAPath(interrupted)).toBe(130);
    const parts = join(folderOf(interrupted), 'parts', 'histories');
    expect(readdirSync(parts).length).toBeGreaterThan(0);
    // A finished path is taken as it is: one that says something else is believed.
    const [kept] = readdirSync(parts).sort();
    const part = JSON.parse(readFileSync(join(parts, kept), 'utf8')) as { run: string; rows: { trials: number }[] };
    const changed = part.rows.map((row) => ({ ...row, trials: 77 }));
    writeFileSync(join(parts, kept), JSON.stringify({ ...part, rows: changed }));
    expect((await sweep(['run', grid, '--out', interrupted])).code).toBe(0);
    const table = await readTable(join(folderOf(interrupted), 'histories.parquet'));
    expect([...table.numbers('trials')]).toContain(77);
    expect(existsSync(join(folderOf(interrupted), 'parts'))).toBe(false);
  });
});

function interruptAfterAPath(runs: string): Promise<number | null> {
  const args = [resolve('dist/pipeline/cli.js'), 'run', grid, '--out', runs, '--workers', '1'];
  const child = spawn(process.execPath, args, { stdio: 'ignore' });
  const watch = setInterval(() => {
    const run = existsSync(runs) ? readdirSync(runs)[0] : undefined;
    const parts = join(runs, run ?? '', 'parts', 'histories');
    if (existsSync(parts) && readdirSync(parts).some((name) => name.endsWith('.json'))) {
      clearInterval(watch);
      child.kill('SIGINT');
    }
  }, 5);
  return new Promise((done) => child.on('exit', (code) => done(code)));
}
