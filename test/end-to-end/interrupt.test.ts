import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readManifest } from '../../results/store/index.js';
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

describe('Ctrl-C', () => {
  it('exits 130, leaves only whole files, and the same command ends with the bytes of an undisturbed run', async () => {
    mkdirSync(join(home, 'grids'));
    cpSync('grids/claims', join(home, 'grids', 'claims'), { recursive: true });
    const grid = join(home, 'grids', 'long.yaml');
    writeFileSync(grid, GRID);
    const interrupted = join(home, 'interrupted');
    const undisturbed = join(home, 'undisturbed');

    const code = await interruptOncePartsAppear(grid, interrupted);
    expect(code).toBe(130);
    const [run] = readdirSync(interrupted);
    expect((await readManifest(join(interrupted, run))).status).toBe('running');
    expect(existsSync(join(interrupted, run, 'trials.parquet'))).toBe(false);

    expect((await sweep(['run', grid, '--out', interrupted])).code).toBe(0);
    expect((await sweep(['run', grid, '--out', undisturbed])).code).toBe(0);
    const hashes = (out: string) => readFileSync(join(out, run, 'tables.sha256'), 'utf8');
    expect(hashes(interrupted)).toBe(hashes(undisturbed));
    expect(existsSync(join(interrupted, run, 'parts'))).toBe(false);
  });
});

function interruptOncePartsAppear(grid: string, out: string): Promise<number | null> {
  const child = spawn(
    process.execPath,
    [resolve('dist/pipeline/cli.js'), 'run', grid, '--out', out, '--workers', '1'],
    {
      stdio: 'ignore',
    },
  );
  const watch = setInterval(() => {
    const run = existsSync(out) ? readdirSync(out)[0] : undefined;
    const parts = run === undefined ? '' : join(out, run, 'parts');
    if (parts !== '' && existsSync(parts) && readdirSync(parts).length > 0) {
      clearInterval(watch);
      child.kill('SIGINT');
    }
  }, 5);
  return new Promise((done) => child.on('exit', (code) => done(code)));
}
