import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readManifest } from '../../results/store/index.js';
import { BLOCK_FILE, startPausedRun } from './paused-run.js';
import { sweep } from './sweep.js';

const home = mkdtempSync(join(tmpdir(), 'sweep-interrupt-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Large enough that it is still running when a few blocks have finished. */
const GRID = `name: long
sweep:
  hedge.mix: [4/4/2, 4/0/0, 2/2/1, 0/4/2]
  hedge.sizing: [contracts, budget, risk, vega]
  hedge.delta: {from: 0.30, to: 0.60, step: 0.02}
  condor.wing: [25, 50]
  friction.level: [none, live]
heatmaps:
  - {claim: headline, reading: contracts}
`;

const grid = join(home, 'grids', 'long.yaml');
beforeAll(() => {
  mkdirSync(join(home, 'grids'));
  cpSync('grids/claims', join(home, 'grids', 'claims'), { recursive: true });
  writeFileSync(grid, GRID);
});

describe('Ctrl-C', () => {
  it('exits 130, leaves only whole files, and the same command ends with the bytes of an undisturbed run', async () => {
    const interrupted = join(home, 'interrupted');
    const undisturbed = join(home, 'undisturbed');

    const started = await startPausedRun(BLOCK_FILE, 'run', grid, '--out', interrupted, '--workers', '1');
    started.process.kill('SIGINT');
    started.resume();
    expect(await started.exit).toBe(130);
    const [run] = readdirSync(interrupted);
    expect((await readManifest(join(interrupted, run))).status).toBe('running');
    expect(existsSync(join(interrupted, run, 'trials.parquet'))).toBe(false);

    expect((await sweep(['run', grid, '--out', interrupted])).code).toBe(0);
    expect((await sweep(['run', grid, '--out', undisturbed])).code).toBe(0);
    const hashes = (out: string) => readFileSync(join(out, run, 'tables.sha256'), 'utf8');
    expect(hashes(interrupted)).toBe(hashes(undisturbed));
    expect(existsSync(join(interrupted, run, 'parts'))).toBe(false);
  });

  it('exits 130 and says one line when it comes while pictures are drawn', async () => {
    // With every heatmap there is, so that most are still to be drawn when the first is there.
    const pictures = join(home, 'grids', 'pictures.yaml');
    writeFileSync(pictures, GRID.slice(0, GRID.indexOf('heatmaps:')));
    const out = join(home, 'drawing');
    const started = await startPausedRun(/heatmap-.*\.svg$/, 'run', pictures, '--out', out, '--quiet');
    started.process.kill('SIGINT');
    started.resume();
    expect(await started.exit).toBe(130);
    expect(started.output().trim().split('\n')).toEqual([
      'paused after a file',
      'interrupted; the same command goes on from here',
    ]);
  });
});
