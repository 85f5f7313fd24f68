import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { damagedFiles } from '../../results/store/index.js';
import { differenceFrom } from '../results/report/figures/pixels.js';
import { SMALL_GRID, sweep } from './sweep.js';

const home = mkdtempSync(join(tmpdir(), 'sweep-report-'));
const runs = join(home, 'runs');
const grid = join(home, 'small.yaml');
let folder: string;

beforeAll(async () => {
  writeFileSync(grid, `${SMALL_GRID}claims: [headline]\nresample: {paths: 2}\n`);
  const { code, stderr } = await sweep(['run', grid, '--out', runs, '--quiet']);
  expect(stderr).toBe('');
  expect(code).toBe(0);
  folder = join(runs, readdirSync(runs)[0]);
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

const namesOf = (ending: string) => readdirSync(folder).filter((name) => name.endsWith(ending));
const kindsOf = (ending: string) => new Set(namesOf(ending).map((name) => name.split('-')[0]));

describe('sweep report', () => {
  it('writes every figure of the page with its caption, and lists all of them', async () => {
    expect(kindsOf('.svg')).toEqual(new Set(['heatmap', 'specification']));
    writeFileSync(join(folder, 'account-of-an-older-version.svg'), 'old');
    const { code, stderr } = await sweep(['report', folder]);
    expect(stderr).toBe('');
    expect(code).toBe(0);
    const kinds = new Set(['heatmap', 'specification', 'account', 'variance', 'frontier', 'histories']);
    for (const ending of ['.svg', '.png', '.txt']) expect(kindsOf(ending), ending).toEqual(kinds);
    expect(namesOf('.svg').map((name) => name.replace('.svg', '.png'))).toEqual(namesOf('.png'));
    expect(namesOf('.svg')).not.toContain('account-of-an-older-version.svg');
    expect(await damagedFiles(folder)).toEqual([]);
    const listed = readFileSync(join(folder, 'files.sha256'), 'utf8');
    for (const name of [...namesOf('.svg'), ...namesOf('.png')]) expect(listed).toContain(`  ${name}\n`);
  });

  it('shows in every PNG what its SVG shows, texts over or under nothing else', () => {
    for (const name of namesOf('.svg')) {
      const png = readFileSync(join(folder, name.replace('.svg', '.png')));
      expect(differenceFrom(readFileSync(join(folder, name), 'utf8'), png).bytes, name).toBeLessThan(60);
    }
  });

  it('draws the same bytes as the run did', async () => {
    const again = join(home, 'again');
    await sweep(['run', grid, '--out', again, '--quiet']);
    const fresh = join(again, readdirSync(again)[0]);
    const names = readdirSync(fresh).filter((name) => /\.(svg|png|txt)$/.test(name));
    expect(names).toContain('specification-curve.png');
    expect(names.filter((name) => name.startsWith('heatmap')).length).toBeGreaterThan(2);
    for (const name of names)
      expect(readFileSync(join(fresh, name)).equals(readFileSync(join(folder, name))), name).toBe(true);
  });

  it('is what mends a run whose page and pictures could not be made', async () => {
    const blocked = ['report.html', 'heatmap-headline-contracts-none.svg'].map((name) => join(folder, name));
    for (const path of blocked) {
      rmSync(path);
      mkdirSync(path);
      writeFileSync(join(path, 'in the way'), '');
    }
    const { code, stderr, stdout } = await sweep(['run', grid, '--out', runs, '--force']);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toMatch(/^The tables are complete, but report or pictures are not \(.*\): sweep report small-/);
    expect(stdout).toContain('Run folder:');
    expect(code).toBe(1);
    expect(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')).status).toBe('complete');
    for (const path of blocked) rmSync(path, { recursive: true });
    expect((await sweep(['report', folder])).code).toBe(0);
    for (const path of blocked) expect(existsSync(path), path).toBe(true);
    expect(await damagedFiles(folder)).toEqual([]);
    expect((await sweep(['run', grid, '--out', runs])).stdout).toContain('nothing was computed');
  });
});
