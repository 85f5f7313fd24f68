import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readManifest, readTable } from '../../results/store/index.js';
import { sweep } from './sweep.js';

const home = mkdtempSync(join(tmpdir(), 'sweep-missing-'));
const grid = join(home, 'gated.yaml');
const TEXT = `sweep:
  hedge.activation: [always, fomc-window]
  hedge.gate220: [none, breadth]
claims: [live]
`;

beforeAll(() => {
  cpSync('grids/claims', join(home, 'claims'), { recursive: true });
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('a grid that needs columns which the dataset does not have', () => {
  it('is refused before anything runs', async () => {
    writeFileSync(grid, TEXT);
    const { code, stderr, stdout } = await sweep(['plan', grid]);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr.trim().split('\n').sort()).toEqual([
      `error: ${grid}:2:30 sweep.hedge.activation[1]: fomc-window needs events.fomc, which bundled does not have: ` +
        'import dates of FOMC decisions with sweep data import, or say whenMissing: skip',
      `error: ${grid}:3:25 sweep.hedge.gate220[1]: breadth needs advance_decline, which bundled does not have: ` +
        'import an advance-decline line of the NYSE with sweep data import, or say whenMissing: skip',
    ]);
  });

  it('runs without those trials where it says so; they stand in the table with their reason', async () => {
    writeFileSync(grid, `whenMissing: skip\n${TEXT}`);
    const out = join(home, 'runs');
    const { code, stdout } = await sweep(['run', grid, '--out', out]);
    expect(code).toBe(0);
    expect(stdout).toContain('2 trials skipped: hedge.gate220 breadth needs advance_decline');
    expect(stdout).toContain('Conversion/reversal check: unavailable');
    expect(stdout).toContain('undetermined: no trial of the run makes the choices that this claim is about');

    const folder = join(out, readdirSync(out)[0]);
    const trials = await readTable(join(folder, 'trials.parquet'));
    expect(trials.texts('status')).toEqual(['done', 'skipped', 'skipped', 'skipped']);
    expect(trials.texts('reason')[0]).toBeNull();
    expect(new Set(trials.texts('trial')).size).toBe(4);
    const windows = await readTable(join(folder, 'windows.parquet'));
    expect(windows.texts('trial')).toEqual(trials.texts('trial'));
    const { counts, skipped } = await readManifest(folder);
    expect(counts).toMatchObject({ trials: 4, done: 1, skipped: 3 });
    expect(Object.values(skipped).sort()).toEqual([1, 2]);
  });
});
