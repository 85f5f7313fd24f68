import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { SMALL_GRID, sweep } from './sweep.js';

const home = mkdtempSync(join(tmpdir(), 'sweep-shards-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const FROM = ['--from', '2013-01-02'];

describe('sweep run --shard', () => {
  it('leaves parts that sweep collect joins into the bytes of a run in one piece, and says which are missing', async () => {
    mkdirSync(join(home, 'grids'));
    cpSync('grids/claims', join(home, 'grids', 'claims'), { recursive: true });
    const grid = join(home, 'grids', 'small.yaml');
    writeFileSync(grid, SMALL_GRID);
    const whole = join(home, 'whole');
    expect((await sweep(['run', grid, ...FROM, '--out', whole, '--quiet'])).code).toBe(0);
    const [run] = readdirSync(whole);

    // Two shards on one disk, one on another.
    const places = [join(home, 'near'), join(home, 'near'), join(home, 'far')];
    for (const [at, out] of places.entries()) {
      const shard = await sweep(['run', grid, ...FROM, '--out', out, '--shard', `${at + 1}/3`]);
      expect(shard.code).toBe(0);
      expect(shard.stdout).toContain(`Shard ${at + 1} of 3: ${at === 0 ? 1 : at === 1 ? 1 : 2} blocks computed`);
    }
    const [near, far] = [join(home, 'near', run), join(home, 'far', run)];
    const out = join(home, 'collected');
    const half = await sweep(['collect', near, '--out', out]);
    expect(half.code).toBe(2);
    expect(half.stderr).toContain(`must hold all 4 blocks of ${run}, got 2; missing 2-3`);

    const [torn] = readdirSync(join(far, 'parts'));
    const bytes = readFileSync(join(far, 'parts', torn));
    truncateSync(join(far, 'parts', torn), 100);
    expect((await sweep(['collect', near, far, '--out', out])).stderr).toContain('got 3; missing 2:');
    writeFileSync(join(far, 'parts', torn), bytes);

    expect((await sweep(['collect', near, far, '--out', out, '--quiet'])).code).toBe(0);
    const tables = (folder: string) => readFileSync(join(folder, run, 'tables.sha256'), 'utf8');
    expect(tables(out)).toBe(tables(whole));
    expect(readdirSync(join(out, run)).sort()).toEqual(readdirSync(join(whole, run)).sort());

    const again = await sweep(['collect', run, '--out', out, '--quiet']);
    expect(again.code).toBe(0);
  });

  it('refuses what is no shard, and --force', async () => {
    const wrong = await sweep(['run', 'grids/4-4-2.quick.yaml', '--shard', '9/8', '--out', join(home, 'none')]);
    expect(wrong).toMatchObject({ code: 2, stderr: expect.stringContaining('--shard: must be i/n') });
    const forced = await sweep([
      'run',
      'grids/4-4-2.quick.yaml',
      '--shard',
      '1/8',
      '--force',
      '--out',
      join(home, 'none'),
    ]);
    expect(forced).toMatchObject({ code: 2, stderr: expect.stringContaining('parts of other shards') });
    expect(readdirSync(home)).not.toContain('none');
  });
});
