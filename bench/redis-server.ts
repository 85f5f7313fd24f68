import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A server on loopback that keeps nothing on disk. */
export interface QueueServer {
  readonly url: string;
  /** Time that it has taken of the processors so far [s]. */
  processorSeconds(): number;
  stop(): Promise<void>;
}

/** @returns null where there is no redis-server on this machine */
export async function startQueueServer(scratch: string): Promise<QueueServer | null> {
  try {
    execFileSync('redis-server', ['--version'], { stdio: 'ignore' });
  } catch {
    return null;
  }
  const port = await freePort();
  const folder = mkdtempSync(join(scratch, 'redis-'));
  const options = ['--bind', '127.0.0.1', '--port', `${port}`, '--save', '', '--appendonly', 'no', '--dir', folder];
  const server = spawn('redis-server', options, { stdio: 'ignore' });
  const ask = (...words: string[]) =>
    execFileSync('redis-cli', ['-p', `${port}`, ...words], { stdio: 'pipe' }).toString();
  while (!answers(() => ask('PING'))) {
    if (server.exitCode !== null) throw new Error('redis-server must start');
    await sleep(50);
  }
  return {
    url: `redis://127.0.0.1:${port}`,
    processorSeconds: () => {
      const figures = [...ask('INFO', 'cpu').matchAll(/^used_cpu_(?:sys|user):([\d.]+)/gm)];
      return figures.reduce((sum, [, seconds]) => sum + Number(seconds), 0);
    },
    stop: () => ended(server),
  };
}

function answers(ask: () => string): boolean {
  try {
    return ask().startsWith('PONG');
  } catch {
    return false;
  }
}

/** Ends a process that was started here, and waits until it has. */
async function ended(child: ChildProcess): Promise<void> {
  const gone = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  await gone;
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => found(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
