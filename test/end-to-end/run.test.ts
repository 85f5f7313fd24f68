import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawdownReduction } from '../../engine/metrics/index.js';
import { multiverseSchema, overfittingSchema, verdictsSchema } from '../../results/schemas/index.js';
import { readManifest, readTable } from '../../results/store/index.js';
import { parseClaims } from '../../sweeps/claims/index.js';
import { SMALL_GRID, sweep } from './sweep.js';

const home = mkdtempSync(join(tmpdir(), 'sweep-e2e-'));
const grids = join(home, 'grids');
const grid = join(grids, 'small.yaml');

beforeAll(() => {
  mkdirSync(grids);
  cpSync('grids/claims', join(grids, 'claims'), { recursive: true });
  writeFileSync(grid, SMALL_GRID);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

function runFolder(out: string): string {
  const [name] = readdirSync(out);
  return join(out, name);
}

function tablesOf(folder: string): Record<string, string> {
  const names = readdirSync(folder).filter((name) => /\.(parquet|json|svg|png|sha256)$/.test(name));
  return Object.fromEntries(
    names.filter((name) => name !== 'manifest.json').map((name) => [name, readFileSync(join(folder, name), 'base64')]),
  );
}

describe('sweep run', () => {
  const out = (workers: number) => join(home, `runs-${workers}`);

  it('writes the same bytes with one, two and three workers', async () => {
    for (const workers of [1, 2, 3]) {
      const { code, stderr } = await sweep(['run', grid, '--out', out(workers), '--workers', `${workers}`]);
      expect(stderr).toBe('');
      expect(code).toBe(0);
    }
    const single = tablesOf(runFolder(out(1)));
    expect(Object.keys(single)).toContain('trials.parquet');
    expect(Object.keys(single)).toContain('heatmap-headline-contracts-none.png');
    for (const name of ['multiverse.parquet', 'islands.parquet', 'multiverse.json', 'overfitting.json']) {
      expect(Object.keys(single)).toContain(name);
    }
    expect(Object.keys(single)).toContain('specification-curve.png');
    expect(tablesOf(runFolder(out(2)))).toEqual(single);
    expect(tablesOf(runFolder(out(3)))).toEqual(single);
  });

  it('answers from a complete run without computing anything', async () => {
    const folder = runFolder(out(1));
    const before = readFileSync(join(folder, 'manifest.json'), 'utf8');
    const { code, stdout } = await sweep(['run', grid, '--out', out(1)]);
    expect(code).toBe(0);
    expect(stdout).toContain('nothing was computed');
    expect(stdout).toContain('refuted');
    expect(readFileSync(join(folder, 'manifest.json'), 'utf8')).toBe(before);
  });

  it('leaves no part files and no temporary files behind', () => {
    const names = readdirSync(runFolder(out(1)));
    expect(names.filter((name) => name === 'parts' || name.endsWith('.tmp'))).toEqual([]);
  });

  it('accounts for every trial and merges the unhedged ones', async () => {
    const folder = runFolder(out(1));
    const trials = await readTable(join(folder, 'trials.parquet'));
    const { counts } = await readManifest(folder);
    // 2 wings x 2 frictions x (2 mixes x 4 readings + 1 unhedged)
    expect(trials.rowCount).toBe(36);
    expect(counts).toMatchObject({ points: 48, trials: 36, done: 36, failed: 0 });
    expect(new Set(trials.texts('status'))).toEqual(new Set(['done']));
    expect(new Set(trials.texts('trial')).size).toBe(36);
  });

  it('stores drawdowns that explain the reduction of each trial', async () => {
    const folder = runFolder(out(1));
    const trials = await readTable(join(folder, 'trials.parquet'));
    const hedged = await readTable(join(folder, 'windows.parquet'));
    const unhedged = await readTable(join(folder, 'windows-unhedged.parquet'));
    const list = await readTable(join(folder, 'window-list.parquet'));
    const full = list.texts('window')[list.texts('kind').indexOf('full')] as string;
    expect(hedged.texts('trial')).toEqual(trials.texts('trial'));
    const bookRow = new Map(unhedged.texts('condor').map((id, row) => [id, row]));
    const books = trials.texts('book');
    for (let row = 0; row < trials.rowCount; ++row) {
      const before = unhedged.numbers(full)[bookRow.get(books[row]) as number];
      const reduction = drawdownReduction(hedged.numbers(full)[row], before);
      expect(trials.numbers('drawdown_reduction')[row]).toBeCloseTo(reduction, 5);
      expect(trials.numbers('unhedged_drawdown')[row]).toBeCloseTo(before, 6);
    }
  });

  it('gives the unhedged trial the drawdown of its book in every window', async () => {
    const folder = runFolder(out(1));
    const trials = await readTable(join(folder, 'trials.parquet'));
    const hedged = await readTable(join(folder, 'windows.parquet'));
    const unhedged = await readTable(join(folder, 'windows-unhedged.parquet'));
    for (const [row, mix] of trials.texts('hedge_mix').entries()) {
      if (mix !== '0/0/0') continue;
      expect(trials.texts('book')[row]).toBe(trials.texts('trial')[row]);
      const book = unhedged.texts('condor').indexOf(trials.texts('trial')[row]);
      expect(hedged.numbers('w000')[row]).toBe(unhedged.numbers('w000')[book]);
    }
  });

  it('sets every claimed hedge beside six things its money could do', async () => {
    const folder = runFolder(out(1));
    const table = await readTable(join(folder, 'alternatives.parquet'));
    const trials = await readTable(join(folder, 'trials.parquet'));
    const rowOf = new Map(trials.texts('trial').map((id, row) => [id, row]));
    const [alternatives, ids] = [table.texts('alternative'), table.texts('trial')];
    expect(table.rowCount % 6).toBe(0);
    expect(new Set(table.texts('reading'))).toEqual(new Set(['contracts', 'budget', 'risk', 'vega']));
    for (let row = 0; row < table.rowCount; ++row) {
      const trial = rowOf.get(ids[row]) as number;
      const stored = (name: string) => trials.numbers(name)[trial];
      const figure = (name: string, at = row) => table.numbers(name)[at];
      switch (alternatives[row]) {
        case 'hedge':
          expect(figure('drawdown_reduction')).toBeCloseTo(stored('drawdown_reduction'), 9);
          expect(figure('median_cycle_reduction')).toBeCloseTo(stored('median_cycle_reduction'), 6);
          expect(figure('cost_per_year')).toBeCloseTo(stored('hedge_cost_per_year'), 9);
          expect(figure('premium_per_year')).toBeGreaterThan(0);
          break;
        case 'fewer-condors-same-cost':
          expect(figure('drawdown_reduction')).toBeCloseTo(stored('deleveraged_reduction'), 9);
          expect(figure('condors_given_up')).toBeCloseTo(stored('deleveraged_share'), 9);
          break;
        case 'fewer-condors-same-drawdown':
          // The hedge stands two rows above.
          expect(figure('drawdown_reduction')).toBeCloseTo(Math.max(0, figure('drawdown_reduction', row - 2)), 9);
          break;
        default: {
          const hedge = row - alternatives.slice(0, row).reverse().indexOf('hedge') - 1;
          expect(ids[hedge]).toBe(ids[row]);
          expect(figure('premium_per_year')).toBeCloseTo(figure('premium_per_year', hedge), 9);
          expect(figure('condors_given_up')).toBe(0);
        }
      }
    }
  });

  it('prints them under the verdicts', async () => {
    const { stdout } = await sweep(['verdict', 'small', '--runs', out(1)]);
    // Titles wrap where the terminal ends.
    const words = stdout.replace(/\s+/g, ' ');
    expect(words).toMatch(/headline.* · friction none · what else the money could do · modelled VIX/);
    // Readings that do not fit beside each other continue below.
    const rows = stdout.match(/VIX call spreads(?: +-?\d+% +-?\d+\.\d)+/g) ?? [];
    const figures = rows.flatMap((row) => row.match(/-?\d+%/g) ?? []);
    expect(figures.length).toBeGreaterThan(0);
    expect(figures.length % 4).toBe(0);
  });

  it('finds runs by --out too, which --runs was called, and does not offer it', async () => {
    const now = await sweep(['verdict', 'small', '--runs', out(1)]);
    const before = await sweep(['verdict', 'small', '--out', out(1)]);
    expect([before.code, before.stdout]).toEqual([0, now.stdout]);
    expect((await sweep(['verdict', '--help'])).stdout).not.toContain('--out');
  });

  it('labels every verdict on the bundled data', async () => {
    const { code, stdout } = await sweep(['verdict', 'small', '--runs', out(1), '--json']);
    expect(code).toBe(0);
    const verdicts = verdictsSchema.parse(JSON.parse(stdout));
    expect(verdicts.length).toBeGreaterThan(100);
    expect(new Set(verdicts.map(({ label }) => label))).toEqual(new Set(['modelled VIX']));
  });

  it('judges every claim of the ledger, and says what the data lack', async () => {
    const { stdout } = await sweep(['verdict', 'small', '--runs', out(1), '--json']);
    const verdicts = verdictsSchema.parse(JSON.parse(stdout));
    const ledger = parseClaims(readFileSync('grids/claims/alvh.yaml', 'utf8'), 'alvh.yaml');
    expect(new Set(verdicts.map(({ claim }) => claim.replace(' (unconditioned)', '')))).toEqual(
      new Set(ledger.map(({ id }) => id)),
    );
    // The bundled data end in 2020.
    const bear = verdicts.filter(({ claim }) => claim === 'bear-2022');
    expect(new Set(bear.map(({ wouldChange }) => wouldChange))).toEqual(
      new Set(['needs data of 2022-01-01..2022-12-31']),
    );
    const cost = verdicts.find(({ claim, reading }) => claim === 'cost' && reading === 'contracts');
    expect(cost?.lowest).toBeLessThanOrEqual(cost?.figure ?? Number.NaN);
    expect(cost?.highest).toBeGreaterThanOrEqual(cost?.figure ?? Number.NaN);
  });

  it('sets claims about one thing side by side', async () => {
    const { code, stdout } = await sweep(['verdict', 'small', '--runs', out(1), '--contradictions']);
    expect(code).toBe(0);
    expect(stdout).toContain('the cost per year · modelled VIX');
    expect(stdout).toMatch(/^cost-high +live +1\.8% to 3\.4% /m);
  });

  it('puts every hedged trial on the specification curve, in order and with its reduction', async () => {
    const folder = runFolder(out(1));
    const [curve, trials] = await Promise.all(
      ['multiverse.parquet', 'trials.parquet'].map((name) => readTable(join(folder, name))),
    );
    const mixes = trials.texts('hedge_mix');
    const reductions = trials.numbers('median_cycle_reduction');
    const stored = new Map(
      trials.texts('trial').map((id, row) => [id, { mix: mixes[row], reduction: reductions[row] }]),
    );
    const values = Array.from(curve.numbers('median_cycle_reduction'));
    expect(curve.rowCount).toBe(mixes.filter((mix) => mix !== '0/0/0').length);
    expect(values).toEqual(values.toSorted((a, b) => a - b));
    expect(curve.texts('trial').map((id) => stored.get(id)?.reduction)).toEqual(values);
    expect(curve.texts('hedge_mix')).toEqual(curve.texts('trial').map((id) => stored.get(id)?.mix));
  });

  it('prints what all trials say, and whether the best was tuned, as text and as JSON', async () => {
    const args = (flag: string) => ['verdict', runFolder(out(1)), flag];
    const text = await sweep(args('--multiverse'));
    expect(text.stdout).toContain('32 hedged trials');
    expect(text.stdout).toContain('What moves ln(hedged / unhedged drawdown), median over cycles');
    const [multiverse, overfitting] = await Promise.all(
      ['--multiverse', '--overfitting'].map((flag) => sweep([...args(flag), '--json'])),
    );
    const { curve, variance } = multiverseSchema.parse(JSON.parse(multiverse.stdout));
    expect(curve).toMatchObject({ trials: 32, unhedged: 4 });
    const [{ main, pairs, remainder }] = variance;
    const shares = [...main, ...pairs].reduce((sum, { share }) => sum + share, remainder ?? Number.NaN);
    expect(shares).toBeCloseTo(1, 9);
    const { trials, backtest, deflatedSharpe } = overfittingSchema.parse(JSON.parse(overfitting.stdout));
    expect([trials, backtest.reason, deflatedSharpe.result?.trials]).toEqual([32, null, 32]);
    const both = await sweep([...args('--multiverse'), '--overfitting']);
    expect(both.code).toBe(2);
  });

  it('changes the bootstrapped intervals, not the trials, with the seed', async () => {
    const { code } = await sweep(['run', grid, '--out', out(9), '--seed', '2']);
    expect(code).toBe(0);
    const [seeded, single] = [tablesOf(runFolder(out(9))), tablesOf(runFolder(out(1)))];
    expect(seeded['trials.parquet']).toBe(single['trials.parquet']);
    expect(seeded['windows.parquet']).toBe(single['windows.parquet']);
    expect(seeded['verdicts.json']).not.toBe(single['verdicts.json']);
    expect(seeded['multiverse.parquet']).toBe(single['multiverse.parquet']);
    expect(seeded['islands.parquet']).toBe(single['islands.parquet']);
    expect(seeded['multiverse.json']).toBe(single['multiverse.json']);
    expect(seeded['overfitting.json']).not.toBe(single['overfitting.json']);
    // What is drawn: the interval of a difference of medians, which the adjusted significances are ranked with, and
    // the p-values of the tests for superior ability. Nothing else may move.
    const jsonOf = (tables: Record<string, string>, name: string) =>
      JSON.parse(Buffer.from(tables[name], 'base64').toString());
    const undrawn = (tables: Record<string, string>) =>
      verdictsSchema
        .parse(jsonOf(tables, 'verdicts.json'))
        .map(({ adjusted, ...verdict }) =>
          verdict.statistic === 'difference-of-medians' ? { claim: verdict.claim } : verdict,
        );
    expect(undrawn(seeded)).toEqual(undrawn(single));
    const untested = (tables: Record<string, string>) => {
      const { cycles, days, ...figures } = overfittingSchema.parse(jsonOf(tables, 'overfitting.json'));
      const untouched = [cycles, days].map(({ result, reason }) => ({
        reason,
        result: result && { ...result, lower: 0, consistent: 0, upper: 0 },
      }));
      return { ...figures, untouched };
    };
    expect(untested(seeded)).toEqual(untested(single));
  });
});

describe('sweep verify', () => {
  const out = join(home, 'runs-2');

  it('finds a run byte-identical when recomputed', async () => {
    const { code, stdout } = await sweep(['verify', 'small', '--runs', out]);
    expect(stdout).toContain('all byte-identical');
    expect(code).toBe(0);
  });

  it('exits 1 and names the table that was changed', async () => {
    const path = join(runFolder(out), 'trials.parquet');
    const bytes = readFileSync(path);
    bytes[bytes.length >> 1] ^= 1;
    writeFileSync(path, bytes);
    const { code, stderr } = await sweep(['verify', 'small', '--runs', out]);
    expect(code).toBe(1);
    expect(stderr).toContain('trials.parquet');
  });
});

describe('sweep verdict', () => {
  it('exits 1 when an expectation does not hold, 0 when it does', async () => {
    for (const [word, expected] of [
      ['refuted', 0],
      ['supported', 1],
    ] as const) {
      const file = join(grids, `expects-${word}.yaml`);
      writeFileSync(file, `${SMALL_GRID.replace('name: small', `name: expects-${word}`)}expect: {headline: ${word}}\n`);
      const runs = join(home, `runs-${word}`);
      expect((await sweep(['run', file, '--out', runs, '--quiet'])).code).toBe(0);
      const { code, stderr } = await sweep(['verdict', 'expects', '--runs', runs]);
      expect(code).toBe(expected);
      if (expected === 1) expect(stderr).toContain('expected supported, got refuted');
    }
  });
});

describe('bad input', () => {
  const out = join(home, 'nothing');
  const written = (text: string) => {
    const file = join(grids, 'bad.yaml');
    writeFileSync(file, text);
    return file;
  };

  for (const [name, text, message] of [
    ['an unknown axis', 'sweep: {hedge.detla: [0.5]}\n', /bad\.yaml:1:9 .*hedge\.detla.*did you mean "?hedge\.delta/],
    [
      'a value out of its domain',
      'sweep: {hedge.delta: [0.4, 1.5]}\n',
      /bad\.yaml:1:28 sweep\.hedge\.delta\[1\]: must lie in \(0, 1\), got 1\.5/,
    ],
    [
      'YAML that does not parse',
      'sweep:\n  hedge.delta: [0.4, 0.5\n  condor.dte: 45\n',
      /bad\.yaml:3:3.*must be valid YAML/,
    ],
    ['a duplicate key', 'sweep: {hedge.delta: 0.4}\nsweep: {hedge.delta: 0.5}\n', /bad\.yaml:2:1/],
    ['a wrong type', 'sweep: {condor.dte: [soon]}\n', /bad\.yaml:1:22 .*condor\.dte.*got "?soon/],
    ['an empty axis', 'sweep: {hedge.delta: []}\n', /bad\.yaml:1:22 .*hedge\.delta/],
    ['a period outside the data', 'period: {from: 2030-01-01}\n', /bad\.yaml:1:9 .*must overlap the data.*2020-04-17/],
    ['an unknown dataset', 'data: nosuch\n', /bad\.yaml:1:7 .*nosuch/],
    ['no trials', 'union: []\n', /bad\.yaml:1:8 union:.*no trials/],
    [
      'a thousand million trials',
      `sweep:\n${['condor.dte: {from: 10, to: 119, step: 1}', 'hedge.delta: {from: 0.001, to: 0.999, step: 0.001}', 'hedge.otmPercent: 10', 'friction.commission: {from: 0.0001, to: 1, step: 0.0001}'].map((line) => `  ${line}\n`).join('')}`,
      /bad\.yaml:1:1 sweep: must come to at most 20,000,000 points \(maxTrials\), got 1,0\d\d,/,
    ],
  ] as const) {
    it(`refuses ${name} with exit 2, one line and the place, and writes nothing`, async () => {
      const { code, stdout, stderr } = await sweep(['run', written(text), '--out', out]);
      expect(stderr).toMatch(message);
      expect(stderr.trim().split('\n').length).toBe(1);
      expect(stderr).not.toMatch(/ at .*\.js:/);
      expect(stdout).toBe('');
      expect(code).toBe(2);
      expect(existsSync(out)).toBe(false);
    });
  }

  it('refuses options that make no sense', async () => {
    for (const [args, message] of [
      [['run', grid, '--workers', '0'], /--workers: must be a whole number from 1/],
      [['run', grid, '--from', '2019-02-30'], /--from: must be a date/],
      [['run', join(grids, 'missing.yaml')], /no such file/],
      [['verdict', 'missing'], /RUN: must name a run/],
      [['sing'], /sweep: not known here: .*sing.*; see sweep --help/],
    ] as const) {
      const { code, stderr } = await sweep([...args, '--out', out]);
      expect(stderr).toMatch(message);
      expect(code).toBe(2);
    }
    expect(existsSync(out)).toBe(false);
  });
});
