import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findRun, readManifest, readTable } from '../../results/store/index.js';
import { sweep } from './sweep.js';

/**
 * What sums of tracks are for the kernels and what is not, next to each other: trials that are sums, trials that are
 * walked (books that reinvest, hedges with a limit), trials that fail (wings narrower than the listed strikes lie apart),
 * and kinds of windows that are summed up.
 */
const GRID = `period: {from: 2007-06-01, to: 2009-06-30}
claims: [headline]
condor: {shortDelta: 0.02, dte: 7, integer: true}
sweep:
  hedge.mix: [4/4/2, 0/0/0]
  hedge.sizing: [contracts, budget]
  condor.wing: [50, 0.1%, {delta: 0.01}]
  account.reinvest: [false, true]
  hedge.creditLimit: [none, 18%]
windows: {kinds: [cycles, full, rolling-63, own-drawdowns], floor: 5%}
`;

const home = mkdtempSync(join(tmpdir(), 'sweep-engines-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const folders: Record<string, string> = {};

beforeAll(async () => {
  const grid = join(home, 'engines.yaml');
  writeFileSync(grid, GRID);
  for (const engine of ['reference', 'fast']) {
    const runs = join(home, engine);
    const { code, stderr } = await sweep(['run', grid, '--out', runs, '--engine', engine, '--quiet']);
    // Some trials failed.
    expect([code, stderr]).toEqual([1, '']);
    folders[engine] = await findRun(runs, '');
  }
});

describe('--engine', () => {
  it('reference and fast leave the same tables', () => {
    const [reference, fast] = ['reference', 'fast'].map((engine) =>
      readFileSync(join(folders[engine], 'tables.sha256'), 'utf8'),
    );
    expect(fast).toBe(reference);
    for (const name of ['trials', 'windows', 'window-summaries']) expect(fast).toContain(`  ${name}.parquet\n`);
  });

  it.each(['reference', 'fast'])('%s is named by the manifest', async (engine) => {
    expect((await readManifest(folders[engine])).engine).toBe(engine);
  });

  it('enters no hash', async () => {
    const hashes = await Promise.all(
      Object.values(folders).map(async (folder) => (await readManifest(folder)).runHash),
    );
    expect(new Set(hashes).size).toBe(1);
  });

  it('was tried on sums, walks, failures and summed-up windows', async () => {
    const { counts } = await readManifest(folders.fast);
    expect(counts).toMatchObject({ trials: 30, done: 20, failed: 10 });
    const plan = await sweep(['plan', join(home, 'engines.yaml'), '--json']);
    // One wing of three fails: 3 sums and 7 walks.
    expect(JSON.parse(plan.stdout)).toMatchObject({ separable: 9, sequential: 21 });
    const summaries = await readTable(join(folders.fast, 'window-summaries.parquet'));
    expect(summaries.rowCount).toBeGreaterThan(0);
  });
});
