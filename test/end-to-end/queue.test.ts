import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { canRun, freePort, hasRedis, type RedisServer, startRedis } from '../redis-server.js';
import { type StartedSweep, startSweep, until } from './started-sweep.js';
import { hashesOf, SMALL_GRID, sweep } from './sweep.js';

const PASSWORD = 'open:sesame';
/** A few years are enough. */
const FROM = '2013-01-02';
const home = mkdtempSync(join(tmpdir(), 'sweep-queue-'));
const grid = join(home, 'grids', 'small.yaml');
const undisturbed = join(home, 'undisturbed');
let server: RedisServer;
let url = '';
let run = '';
const started: StartedSweep[] = [];

function start(...args: string[]): StartedSweep {
  const command = startSweep(args, { XDG_CACHE_HOME: join(home, 'cache') });
  started.push(command);
  return command;
}

const startWorker = (...args: string[]) => start('worker', '--queue', url, '--workers', '1', ...args);
const startRun = (out: string, ...args: string[]) =>
  start('run', grid, '--from', FROM, '--out', out, '--queue', url, '--quiet', ...args);
const partsOf = (out: string) => {
  const parts = join(out, run, 'parts');
  return existsSync(parts) ? readdirSync(parts).filter((name) => name.endsWith('.arrow')).length : 0;
};

describe.skipIf(!hasRedis)('sweep run --queue', () => {
  beforeAll(async () => {
    server = await startRedis({ password: PASSWORD });
    url = `redis://:${encodeURIComponent(PASSWORD)}@127.0.0.1:${server.port}`;
    mkdirSync(join(home, 'grids'));
    cpSync('grids/claims', join(home, 'grids', 'claims'), { recursive: true });
    writeFileSync(grid, SMALL_GRID);
    expect((await sweep(['run', grid, '--from', FROM, '--out', undisturbed, '--quiet'])).code).toBe(0);
    [run] = readdirSync(undisturbed);
  });

  afterEach(async () => {
    for (const command of started.splice(0)) {
      expect(command.output()).not.toContain('sesame');
      await command.kill();
    }
  });

  afterAll(async () => {
    await server.stop();
    rmSync(home, { recursive: true, force: true });
  });

  it('ends as the bytes of a local run, although a worker and the coordinator are killed and a worker comes late', async () => {
    const out = join(home, 'disturbed');
    const first = startRun(out);
    // It sends its blocks through the server, and the others write them into the folder that they see.
    const killed = startWorker('--send');
    await until('the first worker is at work', () => server.keys().some((key) => key.includes(':result:layer-')));
    await killed.kill();
    startWorker();
    await until('a block is done', () => partsOf(out) > 0);
    await first.kill();
    startWorker('--send');
    const second = startRun(out);
    expect(await second.exit).toBe(0);
    expect(hashesOf(join(out, run))).toEqual(hashesOf(join(undisturbed, run)));
    expect(server.keys()).toEqual([]);
  });

  it('sends the dataset to workers that do not have it, once, by its hash', async () => {
    const data = join(home, 'data');
    await sweep(['data', 'simulate', 'made-up', '--years', '8', '--from', '2010-01-04', '--data-dir', data, '--quiet']);
    const given = ['--data', 'made-up', '--data-dir', data];
    const local = join(home, 'made-up-local');
    expect((await sweep(['run', grid, '--from', FROM, '--out', local, '--quiet', ...given])).code).toBe(0);
    const out = join(home, 'made-up-queue');
    const worker = startWorker('--data-dir', join(home, 'empty'));
    expect(await startRun(out, ...given).exit).toBe(0);
    const [name] = readdirSync(local);
    expect(hashesOf(join(out, name))).toEqual(hashesOf(join(local, name)));
    expect(readdirSync(join(home, 'cache', 'sweep', 'datasets'))).toHaveLength(1);
    await worker.kill('SIGTERM');
    expect(await worker.exit).toBe(130);
  });

  it('believes no worker that writes into another folder: it is asked again, and sends', async () => {
    const out = join(home, 'believed');
    const elsewhere = join(home, 'elsewhere');
    mkdirSync(join(elsewhere, run, 'parts'), { recursive: true });
    const command = startRun(out);
    startWorker('--shared', elsewhere);
    expect(await command.exit).toBe(0);
    expect(hashesOf(join(out, run))).toEqual(hashesOf(join(undisturbed, run)));
    expect(readdirSync(join(elsewhere, run, 'parts')).length).toBeGreaterThan(0);
  });

  it('leaves for another folder with a coordinator that writes elsewhere', async () => {
    const first = startRun(join(home, 'here'));
    const worker = startWorker();
    await until('a block is done', () => partsOf(join(home, 'here')) > 0);
    await first.kill();
    const out = join(home, 'there');
    const second = startRun(out);
    expect(await second.exit).toBe(0);
    expect(hashesOf(join(out, run))).toEqual(hashesOf(join(undisturbed, run)));
    expect(worker.output().match(/working on run/g)).toHaveLength(2);
  });

  it('lets workers write into a shared folder', async () => {
    const out = join(home, 'shared');
    const command = startRun(out);
    await until('there is a folder to share', () => existsSync(join(out, run, 'parts')));
    startWorker('--shared', out);
    expect(await command.exit).toBe(0);
    expect(hashesOf(join(out, run))).toEqual(hashesOf(join(undisturbed, run)));
  });

  it('has one coordinator per run, and goes on when that one is killed', async () => {
    const out = join(home, 'two');
    const first = startRun(out);
    await until('it is offered', () => server.keys().some((key) => key.endsWith(':offer')));
    const second = startRun(join(home, 'two-more'));
    expect(await second.exit).toBe(2);
    expect(second.output()).toContain(`one coordinator of this run, got process ${first.process.pid}`);
    await first.kill('SIGINT');
    expect(await first.exit).toBe(130);
    expect(server.keys().filter((key) => key.endsWith(':offer') || key === 'sweep:runs')).toEqual([]);
  });

  it.each(['between runs', 'in a run'])('lets a worker end %s whose server is gone', async (when) => {
    const gone = await startRedis();
    const address = `redis://127.0.0.1:${gone.port}`;
    const worker = start('worker', '--queue', address, '--workers', '1');
    if (when === 'in a run') start('run', grid, '--from', FROM, '--out', join(home, 'gone'), '--queue', address);
    const said = when === 'in a run' ? 'working on run' : 'waiting for runs';
    await until('the worker is there', () => worker.output().includes(said));
    // It connects after it has said that it waits; those who ask for the list are clients, too.
    await until('it is connected', () => when === 'in a run' || gone.command('CLIENT', 'LIST').includes('cmd=zrange'));
    await gone.stop();
    // Long enough that it waits between two attempts to connect.
    await new Promise((goOn) => setTimeout(goOn, 2000));
    worker.process.kill('SIGTERM');
    expect(await worker.exit).toBe(130);
  });

  it('is refused by workers of another version, who tell the coordinator', async () => {
    const prefix = 'sweep:{0123456789abcdef}';
    server.command('SET', `${prefix}:offer`, JSON.stringify({ protocol: 1, engine: '0.0.1', offer: {} }));
    server.command('SET', `${prefix}:coordinator`, 'someone');
    server.command('ZADD', 'sweep:runs', '1', '0123456789abcdef');
    const worker = startWorker('--idle-seconds', '3');
    expect(await worker.exit).toBe(0);
    expect(worker.output()).toMatch(/refused run 0123456789abcdef: must be offered by this version \(.*got 0\.0\.1/);
    expect(server.command('LRANGE', `${prefix}:reports`, '0', '-1')).toContain('got 0.0.1');
    server.command('FLUSHALL');
  });

  it('is refused by workers that come to another run from the same texts and data', async () => {
    const command = startRun(join(home, 'other'));
    const offerKey = () => server.keys().find((key) => key.endsWith(':offer'));
    await until('it is offered', () => offerKey() !== undefined);
    const offer = server.command('GET', offerKey() as string).trim();
    const hash = JSON.parse(offer).offer.runHash as string;
    server.command('SET', offerKey() as string, offer.replace(hash, 'f'.repeat(64)));
    const worker = startWorker();
    await until('it is refused', () => worker.output().includes('refused run'));
    expect(worker.output()).toContain('another build of sweep');
    await until('the coordinator says so', () => command.output().includes('refused'));
    await command.kill('SIGINT');
  });

  it.skipIf(!existsSync('/proc/self/cmdline'))('shows no password in the list of processes', async () => {
    const worker = startWorker();
    await until('it waits', () => worker.output().includes('waiting for runs'));
    const line = readFileSync(`/proc/${worker.process.pid}/cmdline`, 'utf8');
    expect(line).toContain(`sweep worker --queue redis://127.0.0.1:${server.port}`);
    expect(line).not.toContain('sesame');
  });
});

describe.skipIf(!hasRedis || !canRun('openssl', 'version'))('rediss://', () => {
  it('is TLS: a certificate that nobody vouches for is refused, one of a known authority accepted', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sweep-tls-'));
    const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
    const name = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
    const files = ['-keyout', key, '-out', certificate];
    execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', ...files, ...name], {
      stdio: 'ignore',
    });
    const port = String(await freePort());
    const tls = ['--tls-port', port, '--tls-cert-file', certificate, '--tls-key-file', key, '--tls-auth-clients', 'no'];
    const secure = await startRedis({ password: PASSWORD, arguments: [...tls, '--tls-ca-cert-file', certificate] });
    try {
      const address = `rediss://:${encodeURIComponent(PASSWORD)}@localhost:${port}`;
      const worker = ['worker', '--queue', address, '--idle-seconds', '1'];
      const refused = await sweep(worker);
      expect(refused.code).toBe(2);
      expect(refused.stderr).toContain(`queue rediss://localhost:${port}: must be a Redis or Valkey server`);
      expect(refused.stderr).toContain('certificate');
      const accepted = await sweep(worker, { env: { NODE_EXTRA_CA_CERTS: certificate } });
      expect(accepted).toMatchObject({ code: 0, stderr: '' });
      expect(accepted.stdout + refused.stderr).not.toContain('sesame');
    } finally {
      await secure.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('--queue', () => {
  it('answers what cannot be a queue with one line that repeats no secret', async () => {
    const none = await sweep(['worker', '--queue', 'http://user:sesame@host']);
    expect(none).toMatchObject({ code: 2, stdout: '' });
    expect(none.stderr).toMatch(/^error: --queue: must be a URL with a host that begins with redis:\/\/[^\n]*\n$/);
    expect(none.stderr).not.toContain('sesame');
    const closed = await sweep(['worker', '--queue', 'redis://:sesame@127.0.0.1:1']);
    expect(closed.code).toBe(2);
    expect(closed.stderr).toBe(
      'error: queue redis://127.0.0.1:1: must be a Redis or Valkey server that lets us in, got connect ECONNREFUSED 127.0.0.1:1\n',
    );
  });
});
