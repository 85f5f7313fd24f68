import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BreakEvenReport, breakEvenSchema } from '../../results/schemas/index.js';
import { differenceFrom } from '../results/report/figures/pixels.js';
import { SMALL_GRID, sweep } from './sweep.js';

const home = mkdtempSync(join(tmpdir(), 'sweep-breakeven-'));
const grid = join(home, 'small.yaml');
const date = '2018-02-02';

beforeAll(() => {
  mkdirSync(join(home, 'claims'));
  cpSync('grids/claims', join(home, 'claims'), { recursive: true });
  writeFileSync(grid, SMALL_GRID);
  writeFileSync(join(home, 'bare.yaml'), 'name: bare\nsweep: {hedge.mix: [0/0/0]}\n');
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

async function reportOf(...args: string[]): Promise<BreakEvenReport> {
  const { code, stdout, stderr } = await sweep(['breakeven', grid, '--date', date, '--json', ...args]);
  expect(stderr).toBe('');
  expect(code).toBe(0);
  return breakEvenSchema.parse(JSON.parse(stdout));
}

describe('sweep breakeven', () => {
  it('buys the hedge of the headline claim, at strike + premium at each expiry', async () => {
    const report = await reportOf();
    expect(report).toMatchObject({ mix: '4/4/2', sizing: 'contracts', friction: 'none', date });
    expect(report.label).toMatch(/^modelled VIX, VVIX, VX future of/);
    expect(report.layers.map(({ calls }) => calls)).toEqual([4, 4, 2]);
    for (const [at, { strike, premium, entryCost, expiration }] of report.layers.entries()) {
      const expiry = report.horizons.find(({ name }) => name === `expiry of layer ${at + 1}`);
      expect(expiry?.date).toBe(expiration);
      expect(expiry?.layers[at].vix).toBeCloseTo(strike + premium + entryCost, 8);
      expect(expiry?.layers[at].future).toBeCloseTo(strike + premium + entryCost, 8);
    }
  });

  it('has the horizons in order of date, and layers expired after their expiry', async () => {
    const { horizons } = await reportOf();
    expect(horizons.map(({ date }) => date)).toEqual(horizons.map(({ date }) => date).toSorted());
    expect(horizons.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['1 day', '5 days', '10 days', '21 days', 'expiry of layer 3']),
    );
    expect(horizons.at(-1)?.layers.map(({ outcome }) => outcome)).toEqual(['expired', 'expired', 'even']);
  });

  it('needs more when buying costs something, and takes the trial that is named', async () => {
    const free = await reportOf();
    const dear = join(home, 'live.yaml');
    writeFileSync(dear, SMALL_GRID.replace('[none, live]', '[live]').replace('name: small', 'name: live'));
    const { stdout } = await sweep(['breakeven', dear, '--date', date, '--json']);
    const live = breakEvenSchema.parse(JSON.parse(stdout));
    expect(live.friction).toBe('live');
    expect(live.layers.every(({ entryCost }) => entryCost > 0)).toBe(true);
    expect(live.horizons[0].hedge.vix as number).toBeGreaterThan(free.horizons[0].hedge.vix as number);
    const named = await reportOf('--trial', live.trial.slice(0, 12));
    expect(named.trial).toBe(live.trial);
  });

  it('writes table, JSON, SVG and PNG, the same bytes each time', async () => {
    const written = [1, 2].map((turn) => join(home, `out-${turn}`));
    for (const out of written) {
      const { stdout } = await sweep(['breakeven', grid, '--date', date, '--out', out]);
      expect(stdout).toContain('whole hedge');
    }
    const names = readdirSync(written[0]).sort();
    expect(names.map((name) => name.slice(name.lastIndexOf('.')))).toEqual(['.json', '.png', '.svg', '.txt']);
    for (const name of names) {
      expect(readFileSync(join(written[1], name))).toEqual(readFileSync(join(written[0], name)));
    }
    const [, png, svg] = names.map((name) => readFileSync(join(written[0], name)));
    expect(differenceFrom(svg.toString(), png).bytes).toBeLessThan(60);
  });

  for (const [args, message] of [
    [['--date', '2018-02-03'], /--date: must be a trading day of bundled, e\.g\. 2018-02-02, got 2018-02-03/],
    [['--date', '2030-01-02'], /--date: must lie in bundled, .*\.\.2020-04-17, got 2030-01-02/],
    [['--date', '2000-03-01'], /--date: must lie in bundled, 2000-12-30/],
    [['--date', 'soon'], /--date: must be a date YYYY-MM-DD, got "soon"/],
    [['--date', date, '--trial', 'nosuch'], /--trial: must be the id of a trial of small, got "nosuch"/],
    [['--date', date, '--trial', ''], /--trial: must be the id of a trial of small, got ""/],
  ] as const) {
    it(`refuses ${args.join(' ')}`, async () => {
      const { code, stdout, stderr } = await sweep(['breakeven', grid, ...args]);
      expect(stderr).toMatch(message);
      expect(stderr.trim().split('\n').length).toBe(1);
      expect(stdout).toBe('');
      expect(code).toBe(2);
    });
  }

  it('refuses a grid without a hedge', async () => {
    const { code, stderr } = await sweep(['breakeven', join(home, 'bare.yaml'), '--date', date]);
    expect(stderr).toMatch(/bare\.yaml: must have a trial with a hedge, got none/);
    expect(code).toBe(2);
  });
});
