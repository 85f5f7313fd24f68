import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether this machine has a server to test with; Debian's package is redis-server. */
export const hasRedis = canRun('redis-server');

/** A server on loopback of its own, which keeps nothing on disk. */
export interface RedisServer {
  readonly port: number;
  /** Everything that it holds: keys of every database 0. */
  keys(): string[];
  command(...words: string[]): string;
  stop(): Promise<void>;
}

export async function startRedis(
  options: { password?: string; arguments?: readonly string[] } = {},
): Promise<RedisServer> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'sweep-redis-'));
  const password = options.password === undefined ? [] : ['--requirepass', options.password];
  const given = ['--bind', '127.0.0.1', '--port', String(port), '--save', '', '--dir', folder, ...password];
  const server = spawn('redis-server', [...given, ...(options.arguments ?? [])], { stdio: 'ignore' });
  const login = options.password === undefined ? [] : ['-a', options.password, '--no-auth-warning'];
  const command = (...words: string[]) =>
    execFileSync('redis-cli', ['-p', String(port), ...login, ...words], {
      stdio: ['ignore', 'pipe', 'ignore'],
    }).toString();
  for (let tries = 0; !answers(command); ++tries) {
    if (tries > 200) throw new Error('redis-server does not start');
    await new Promise((goOn) => setTimeout(goOn, 50));
  }
  return {
    port,
    command,
    keys: () =>
      command('KEYS', '*')
        .split('\n')
        .filter((key) => key !== ''),
    stop: async () => {
      await ended(server, 'SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Ends a process that a test started, and waits until it has. */
export async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((done) => child.once('exit', done));
  child.kill(signal);
  await gone;
}

function answers(command: RedisServer['command']): boolean {
  try {
    return command('PING').startsWith('PONG');
  } catch {
    return false;
  }
}

export function canRun(program: string, option = '--version'): boolean {
  try {
    execFileSync(program, [option], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

export function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => found(port));
    });
  });
}
