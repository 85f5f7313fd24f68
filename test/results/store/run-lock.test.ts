import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../../engine/contracts/input-error.js';
import { lockRun, WHOLE_RUN } from '../../../results/store/index.js';
import { temporaryFolder } from './temporary-folder.js';

const folder = temporaryFolder();

function runFolder(name: string): string {
  const path = join(folder, name);
  mkdirSync(path);
  return path;
}

/** A process that takes the lock and keeps it. */
async function holderIn(path: string): Promise<ChildProcess> {
  const script = `import { lockRun } from ${JSON.stringify(resolve('dist/results/store/index.js'))};
    await lockRun(${JSON.stringify(path)}, 'run');
    process.stdout.write('held');
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((held) => child.stdout?.once('data', held));
  return child;
}

function ended(child: ChildProcess): Promise<unknown> {
  return new Promise((done) => child.once('exit', done));
}

describe('lockRun', () => {
  it('is released without a trace, and can be taken again', async () => {
    const path = runFolder('again');
    for (let turn = 0; turn < 2; ++turn) {
      const lock = await lockRun(path, WHOLE_RUN);
      expect(readdirSync(path)).toEqual(['run.lock']);
      await lock.release();
      expect(readdirSync(path)).toEqual([]);
    }
  });

  it('refuses a second holder with the process and host of the first, and leaves the first in place', async () => {
    const path = runFolder('held');
    const child = await holderIn(path);
    await expect(lockRun(path, WHOLE_RUN)).rejects.toThrow(InputError);
    await expect(lockRun(path, WHOLE_RUN)).rejects.toThrow(`process ${child.pid} on ${hostname()}`);
    expect(JSON.parse(readFileSync(join(path, 'run.lock'), 'utf8')).pid).toBe(child.pid);
    child.kill('SIGKILL');
    await ended(child);
  });

  it('takes over at once from a process of this machine that was killed', async () => {
    const path = runFolder('killed');
    const child = await holderIn(path);
    child.kill('SIGKILL');
    await ended(child);
    expect(existsSync(join(path, 'run.lock'))).toBe(true);
    const lock = await lockRun(path, WHOLE_RUN);
    await lock.release();
  });

  it('is not fooled by another process that has the number of the dead holder', async () => {
    const path = runFolder('reused');
    const own = await lockRun(path, WHOLE_RUN);
    const mine = JSON.parse(readFileSync(join(path, 'run.lock'), 'utf8'));
    await own.release();
    writeFileSync(join(path, 'run.lock'), JSON.stringify({ ...mine, began: '1', token: 'other' }));
    await (await lockRun(path, WHOLE_RUN)).release();
  });

  it('believes a holder on another machine until it has been silent for too long', async () => {
    const path = runFolder('elsewhere');
    const lock = join(path, 'run.lock');
    const holder = { host: 'node-17', space: 'x', pid: 1, began: '1', token: 't', since: '' };
    writeFileSync(lock, JSON.stringify(holder));
    await expect(lockRun(path, WHOLE_RUN)).rejects.toThrow('process 1 on node-17');
    const longAgo = Date.now() / 1000 - 301;
    utimesSync(lock, longAgo, longAgo);
    await (await lockRun(path, WHOLE_RUN)).release();
  });

  it('takes a lock that a power cut left empty for a dead one', async () => {
    const path = runFolder('torn');
    writeFileSync(join(path, 'run.lock'), '');
    await (await lockRun(path, WHOLE_RUN)).release();
  });

  it('lets shards work side by side, but none beside the whole run', async () => {
    const path = runFolder('shards');
    const first = await lockRun(path, 'shard-1-of-2');
    const second = await lockRun(path, 'shard-2-of-2');
    await expect(lockRun(path, 'shard-1-of-2')).rejects.toThrow('shard-1-of-2.lock');
    await expect(lockRun(path, WHOLE_RUN)).rejects.toThrow('must not be worked on by two runs at a time');
    expect(readdirSync(path).sort()).toEqual(['shard-1-of-2.lock', 'shard-2-of-2.lock']);
    await first.release();
    await second.release();
    const whole = await lockRun(path, WHOLE_RUN);
    await expect(lockRun(path, 'shard-1-of-2')).rejects.toThrow('run.lock');
    await whole.release();
  });

  it('lets one of many at a time through, however they start', async () => {
    const path = runFolder('race');
    const dead = { host: 'node-17', space: 'x', pid: 1, began: '1', token: 't', since: '' };
    writeFileSync(join(path, 'run.lock'), JSON.stringify(dead));
    utimesSync(join(path, 'run.lock'), 0, 0);
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => lockRun(path, WHOLE_RUN)));
    const taken = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
    expect(taken).toHaveLength(1);
    await taken[0].release();
    expect(readdirSync(path)).toEqual([]);
  });

  it('tells a holder that slept too long that the lock is no longer its own, and does not remove the new one', async () => {
    const path = runFolder('slept');
    let isLost = () => {};
    const lost = new Promise<void>((done) => {
      isLost = done;
    });
    const lock = await lockRun(path, WHOLE_RUN, { onLost: isLost, beatEvery: 10 });
    writeFileSync(join(path, 'run.lock'), '{"token":"another"}');
    await lost;
    await lock.release();
    expect(readFileSync(join(path, 'run.lock'), 'utf8')).toBe('{"token":"another"}');
  });
});
