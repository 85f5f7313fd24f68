import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import yargs from 'yargs';
import { InputError } from '../../../engine/contracts/input-error.js';
import { dataCommand } from '../../../pipeline/commands/data.js';
import { differenceFrom } from '../../results/report/figures/pixels.js';

const FIXTURES = new URL('../../fixtures/sources', import.meta.url).pathname;

let home: string;
let printed: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'sweep-data-'));
  printed = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
  rmSync(home, { recursive: true });
});

/** What `sweep data ...` prints. */
async function run(...words: string[]): Promise<string> {
  printed = '';
  await yargs(['data', ...words, '--data-dir', home])
    .command(dataCommand)
    .strict()
    .exitProcess(false)
    .fail((message, error) => {
      throw error ?? new InputError(message);
    })
    .parseAsync();
  return printed;
}

describe('dataBuildCommand', () => {
  it('does what import does', async () => {
    await run('import', FIXTURES, '--name', 'one', '--quiet');
    await run('build', 'two', FIXTURES, '--quiet');
    const [one, two] = ['one', 'two'].map((name) => readFileSync(join(home, name, 'import-report.json'), 'utf8'));
    expect(two).toBe(one);
  });

  it('refuses a rule that it does not know', async () => {
    await expect(run('build', 'two', FIXTURES, '--accept', 'anything')).rejects.toThrow(/--accept: must be one of/);
    expect(existsSync(join(home, 'two'))).toBe(false);
  });
});

describe('dataCheckCommand', () => {
  it('lists findings by rule and reason, files by line', async () => {
    await run('import', FIXTURES, '--name', 'cboe', '--quiet');
    const text = await run('check', 'cboe');
    expect(text).toMatch(/warning refused-row, refused: not a trading day: \d+/);
    expect(text).toContain('2019-07-04  UX1_UX8.csv:3 ux1 index = 13.5: refused: not a trading day');
    expect(text).toMatch(/\n0 errors, \d+ warnings, \d+ infos\n$/);
    expect(process.exitCode).toBeUndefined();
  });

  it('prints every finding as JSON', async () => {
    await run('import', FIXTURES, '--name', 'cboe', '--quiet');
    expect(JSON.parse(await run('check', 'cboe', '--json'))).toContainEqual({
      rule: 'refused-row',
      severity: 'warning',
      table: 'file',
      day: '2019-07-04',
      column: 'UX1_UX8.csv:3 ux1 index',
      value: 13.5,
      message: 'refused: not a trading day',
    });
  });

  it('finds nothing wrong with the bundled dataset', async () => {
    expect(await run('check', 'bundled', '--quiet')).toMatch(/^0 errors, \d+ warnings, 0 infos\n$/);
  });

  it('knows no dataset that is not there', async () => {
    await expect(run('check', 'nothing')).rejects.toThrow(/data: must be one of bundled/);
  });
});

describe('dataShowCommand', () => {
  it('describes every column', async () => {
    const text = await run('show', 'bundled');
    expect(text).toMatch(/^spx_open {2}\d+ values \[index points\]/m);
    expect(text).toMatch(/^vix {2}5105 values \[volatility points\]/m);
    expect(text).toContain('  modelled:path-dependent-vix 2000-01-03 to 2020-04-17');
  });

  it('prints values of a column with their origin', async () => {
    const text = await run('show', 'bundled', '--column', 'spx_close', '--from', '2020-03-20', '--to', '2020-03-23');
    expect(text).toMatch(
      /^2020-03-20 {2}2304\.92 {2}observed {2}vega-datasets:sp500-2000\.csv\n2020-03-23 {2}2237\.4 {2}observed/,
    );
    const futures = await run('show', 'bundled', '--column', 'futures', '--from', '2020-03-23', '--to', '2020-03-23');
    expect(futures).toMatch(/^2020-03-23 {2}2020-04-15 {2}[\d.]+ {2}modelled\n/);
  });

  it('draws a column, the same bytes every time', async () => {
    const draw = async (file: string) => {
      await run('show', 'bundled', '--column', 'vix', '--from', '2020-01-02', '--plot', join(home, file));
      return readFileSync(join(home, file));
    };
    const svg = (await draw('a.svg')).toString();
    expect(svg).toMatch(/^<svg /);
    expect(svg).toContain('volatility points');
    expect(svg).toContain('modelled');
    expect((await draw('b.svg')).toString()).toBe(svg);
    expect(differenceFrom(svg, await draw('c.png'), 2).bytes).toBeLessThan(60);
  });

  it.each([
    [['--column', 'vixx'], /--column: must be one of .*vix, .*, got vixx/],
    [['--from', '2020-13-01'], /--from: must be a date/],
    [['--from', '2020-03-02', '--to', '2020-03-01'], /--from: must not be after --to/],
    [['--from', '2050-01-01'], /--from: must not be after --to or the last day, got 2050-01-01 and \d{4}-\d\d-\d\d$/],
    [['--plot', 'x.svg'], /--plot: must go with --column/],
    [['--column', 'vix', '--plot', 'x.pdf'], /--plot: must be a file .svg or .png/],
  ])('refuses %j', async (words, message) => {
    await expect(run('show', 'bundled', ...words)).rejects.toThrow(message);
  });
});

describe('dataSimulateCommand', () => {
  it('makes the same market for the same seed', async () => {
    const hash = async (seed: string) => {
      const text = await run('simulate', 'made-up', '--years', '2', '--seed', seed, '--json');
      return JSON.parse(text).sha256;
    };
    const first = await hash('7');
    expect(await hash('7')).toBe(first);
    expect(await hash('8')).not.toBe(first);
    expect(await run('show', 'made-up')).toContain(
      'modelled:four-factor-path-dependent-index 2000-01-03 to 2001-12-31',
    );
  });

  it('names every option that is wrong', async () => {
    await expect(
      run('simulate', 'made-up', '--years', '0', '--seed', '1.5', '--from', '1980-01-01', '--rate', '3'),
    ).rejects.toThrow(/--years: [\s\S]*--seed: [\s\S]*--from: [\s\S]*--rate: /);
    await expect(run('simulate', 'bundled')).rejects.toThrow(/must not be "bundled"/);
  });
});
