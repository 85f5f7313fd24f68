import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeRandom, type Random } from '../../engine/math/index.js';
import { BLOCK_FILE, startPausedRun } from './paused-run.js';
import { hashesOf, SMALL_GRID, sweep } from './sweep.js';

const home = mkdtempSync(join(tmpdir(), 'sweep-faults-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const grid = join(home, 'grids', 'small.yaml');
const undisturbed = join(home, 'undisturbed');
let run = '';

beforeAll(async () => {
  mkdirSync(join(home, 'grids'));
  cpSync('grids/claims', join(home, 'grids', 'claims'), { recursive: true });
  writeFileSync(grid, SMALL_GRID);
  expect((await sweep(['run', grid, '--out', undisturbed, '--quiet'])).code).toBe(0);
  [run] = readdirSync(undisturbed);
});

const startedRun = (out: string) => startPausedRun(BLOCK_FILE, 'run', grid, '--out', out, '--workers', '1', '--quiet');

describe('a run that was killed', () => {
  it('goes on with the same command, and every file ends as the bytes of an undisturbed run', async () => {
    const out = join(home, 'killed');
    await (await startedRun(out)).kill();
    expect(existsSync(join(out, run, 'run.lock'))).toBe(true);
    writeFileSync(join(out, run, 'trials.parquet.other-1-1.tmp'), 'left over');
    expect((await sweep(['run', grid, '--out', out, '--quiet'])).code).toBe(0);
    expect(hashesOf(join(out, run))).toEqual(hashesOf(join(undisturbed, run)));
  });

  it('ends with the same bytes although a power cut tore any of its files', async () => {
    const random = makeRandom(7);
    for (let round = 0; round < 3; ++round) {
      const out = join(home, `torn-${round}`);
      await (await startedRun(out)).kill();
      for (const name of readdirSync(join(out, run), { recursive: true }) as string[])
        cut(join(out, run, name), random);
      expect((await sweep(['run', grid, '--out', out, '--quiet'])).code).toBe(0);
      expect(hashesOf(join(out, run))).toEqual(hashesOf(join(undisturbed, run)));
    }
  });
});

describe('a complete run', () => {
  it('is computed anew when a file was cut, and not otherwise', async () => {
    const out = join(home, 'damaged');
    cpSync(undisturbed, out, { recursive: true });
    const answer = await sweep(['run', grid, '--out', out]);
    expect(answer.stdout).toContain('nothing was computed');
    cut(join(out, run, 'windows.parquet'), makeRandom(11));
    const mended = await sweep(['run', grid, '--out', out]);
    expect(mended.stdout).not.toContain('nothing was computed');
    expect(hashesOf(join(out, run))).toEqual(hashesOf(join(undisturbed, run)));
  });
});

describe('two runs of one folder', () => {
  it('do not mix: the second is told who is at work, and exits 2', async () => {
    const out = join(home, 'both');
    const first = await startedRun(out);
    const second = await sweep(['run', grid, '--out', out, '--quiet']);
    expect(second.code).toBe(2);
    expect(second.stderr).toContain(`process ${first.process.pid}`);
    expect(second.stderr.trim().split('\n')).toHaveLength(1);
    first.resume();
    expect(await first.exit).toBe(0);
    expect(hashesOf(join(out, run))).toEqual(hashesOf(join(undisturbed, run)));
  });
});

describe('a full disk', () => {
  const disk = join(home, 'disk');
  const isMounted = mountSmallDisk(disk, 64_000_000);
  afterAll(() => {
    if (isMounted) execFileSync('umount', [disk]);
  });

  it.skipIf(!isMounted)('stops with one line and exit code 1, and goes on once there is room', async () => {
    const ballast = join(disk, 'ballast');
    // A run of this grid takes a megabyte or two, most of it the page.
    let room = 20_000;
    let stopped = 0;
    for (; room < 60_000_000; room *= 20) {
      fill(disk, ballast, room);
      const outcome = await sweep(['run', grid, '--out', disk, '--quiet', '--workers', '1']);
      if (outcome.code === 0) break;
      expect(outcome.code).toBe(1);
      expect(outcome.stderr).toMatch(/^error: .*no room is left on the disk.*goes on from here\n$/);
      expect((readdirSync(disk, { recursive: true }) as string[]).filter((name) => name.endsWith('.tmp'))).toEqual([]);
      stopped += 1;
    }
    expect(stopped).toBeGreaterThanOrEqual(2);
    expect(hashesOf(join(disk, run))).toEqual(hashesOf(join(undisturbed, run)));
  });
});

/** Cuts a file at a random place, as a power cut does to what was not flushed. */
function cut(path: string, random: Random): void {
  if (statSync(path).isFile()) truncateSync(path, Math.floor(random.uniform() * statSync(path).size));
}

/** A file system in memory; false where this user may not mount one. */
function mountSmallDisk(path: string, bytes: number): boolean {
  mkdirSync(path);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', path], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Leaves `room` bytes on a disk. */
function fill(disk: string, ballast: string, room: number): void {
  rmSync(ballast, { force: true });
  const free = Number(execFileSync('df', ['--output=avail', '-B1', disk]).toString().split('\n')[1]);
  writeFileSync(ballast, Buffer.alloc(Math.max(0, free - room)));
}
