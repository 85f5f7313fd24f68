import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type PublicSource, type PullOptions, pullFile } from '../../../datasets/pull/index.js';
import { type Behaviour, type FileServer, serve, serveFiles, turnsUntil } from './file-server.js';

const SOURCE: PublicSource = {
  publisher: 'cboe',
  host: 'example.invalid',
  path: 'daily_prices/VIX_History.csv',
  file: 'VIX_History.csv',
  header: /^date,/i,
  mayBeMissing: false,
};
const CONTENT = Buffer.from(`DATE,OPEN,HIGH,LOW,CLOSE\n${'03/18/2019,13,14,12.5,13.125\n'.repeat(4000)}`);
const TAG = `"${CONTENT.length}-${CONTENT[CONTENT.length >> 1]}"`;

describe('pullFile', () => {
  let folder: string;
  let server: FileServer;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sweep-pull-'));
  });
  afterEach(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });

  const target = () => join(folder, SOURCE.file);

  /** Pulls from a server that behaves so. */
  async function pull(behaviour?: Behaviour, options: PullOptions = {}, source = SOURCE) {
    server = await serveFiles(() => CONTENT, behaviour ? { [SOURCE.file]: behaviour } : {});
    return again(options, source);
  }

  const again = (options: PullOptions = {}, source = SOURCE) =>
    pullFile(source, folder, { baseUrl: server.url, retries: 3, retryDelay: 1, ...options });

  /** Sends the first bytes with the full length in the header, then hangs up. */
  const breakOff =
    (bytes: number): Behaviour =>
    (_, response) => {
      response.writeHead(200, { ETag: TAG, 'Content-Length': CONTENT.length });
      response.write(CONTENT.subarray(0, bytes), () => response.destroy());
    };

  it('fetches a file whole', async () => {
    expect(await pull()).toMatchObject({ outcome: 'fetched', attempts: 1, bytes: CONTENT.length, error: null });
    expect(readFileSync(target()).equals(CONTENT)).toBe(true);
  });

  it('does not fetch again what has not changed', async () => {
    await pull();
    expect(await again()).toMatchObject({ outcome: 'unchanged', bytes: CONTENT.length });
  });

  it('fetches again a file that was taken away, or of another address', async () => {
    await pull();
    rmSync(target());
    expect(await again()).toMatchObject({ outcome: 'fetched' });
    expect(await again({ baseUrl: `${server.url}/mirror` })).toMatchObject({ outcome: 'fetched' });
  });

  it('tries again after errors of the server', async () => {
    const outcome = await pull((request, response, attempt) => {
      if (attempt < 3) response.writeHead(attempt === 1 ? 500 : 429).end();
      else serve(request, response, CONTENT);
    });
    expect(outcome).toMatchObject({ outcome: 'fetched', attempts: 3 });
  });

  it('gives up after the last retry and leaves no file', async () => {
    const outcome = await pull((_, response) => response.writeHead(503).end(), { retries: 2 });
    expect(outcome).toMatchObject({ outcome: 'failed', attempts: 3, bytes: 0 });
    expect(outcome.error).toBe('must answer with the file, got status 503');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('continues where the server broke off', async () => {
    const outcome = await pull((request, response, attempt) => {
      if (attempt === 1) breakOff(50_000)(request, response, attempt);
      else serve(request, response, CONTENT);
    });
    expect(outcome).toMatchObject({ outcome: 'fetched', attempts: 2 });
    expect(server.requests[1]).toMatch(/^VIX_History\.csv bytes=\d+-$/);
    expect(readFileSync(target()).equals(CONTENT)).toBe(true);
  });

  it('continues in the next run', async () => {
    let isBroken = true;
    const first = await pull(
      (request, response, attempt) =>
        isBroken ? breakOff(50_000)(request, response, attempt) : serve(request, response, CONTENT),
      { retries: 0 },
    );
    expect(first).toMatchObject({ outcome: 'failed', bytes: 0 });
    expect(existsSync(target())).toBe(false);
    isBroken = false;
    expect(await again()).toMatchObject({ outcome: 'fetched' });
    expect(server.requests[1]).toMatch(/bytes=/);
    expect(readFileSync(target()).equals(CONTENT)).toBe(true);
  });

  it('begins anew when the file has changed in between', async () => {
    const changed = Buffer.from(`DATE,OPEN,HIGH,LOW,CLOSE\n${'03/19/2019,13,14,12.5,13.625\n'.repeat(3999)}`);
    await pull((request, response, attempt) => {
      if (attempt === 1) breakOff(50_000)(request, response, attempt);
      else serve(request, response, changed);
    });
    expect(readFileSync(target()).equals(changed)).toBe(true);
  });

  it('begins anew when the server continues elsewhere', async () => {
    await pull((request, response, attempt) => {
      if (attempt === 1) breakOff(50_000)(request, response, attempt);
      else if (attempt === 2) response.writeHead(206, { 'Content-Range': 'bytes 7-9/10' }).end('abc');
      else serve(request, response, CONTENT);
    });
    expect(readFileSync(target()).equals(CONTENT)).toBe(true);
  });

  it('says so when the file never comes whole', async () => {
    const outcome = await pull((_, response) => {
      response.writeHead(200, { 'Content-Length': CONTENT.length + 10 });
      response.write(CONTENT, () => response.destroy());
    });
    expect(outcome).toMatchObject({ outcome: 'failed', attempts: 4, bytes: 0 });
    expect(outcome.error).toMatch(/^must come (whole|with \d+ bytes), got/);
    expect(existsSync(target())).toBe(false);
  });

  describe('by the clock of the test', () => {
    beforeEach(() => {
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    });
    afterEach(() => {
      vi.useRealTimers();
    });

    /** A server that sends a piece when told to, and a pull from it. */
    async function pullInPieces() {
      let response: ServerResponse | undefined;
      const outcome = pull(
        (_, answer) => {
          response = answer.writeHead(200, { 'Content-Length': CONTENT.length });
        },
        { retries: 0, stallAfter: 1000 },
      );
      await turnsUntil(() => response !== undefined);
      const arrived = () => {
        const part = join(folder, `.${SOURCE.file}.part`);
        return existsSync(part) ? statSync(part).size : 0;
      };
      /** Sends the content up to `end` and waits until the pull has it. */
      const send = async (end: number) => {
        const from = arrived();
        response?.write(CONTENT.subarray(from, end));
        if (end < CONTENT.length) await turnsUntil(() => arrived() === end);
      };
      return { outcome, send };
    }

    it('does not wait for a server that stops sending', async () => {
      const { outcome, send } = await pullInPieces();
      await send(1000);
      vi.advanceTimersByTime(1000);
      expect((await outcome).error).toBe('must keep coming, got nothing for 1 s');
    });

    it('is patient with a server that is slow but sends, however long it takes in all', async () => {
      const { outcome, send } = await pullInPieces();
      for (const share of [0.2, 0.4, 0.6, 0.8, 1]) {
        vi.advanceTimersByTime(999);
        await send(Math.floor(CONTENT.length * share));
      }
      expect(await outcome).toMatchObject({ outcome: 'fetched', error: null });
    });
  });

  it.each([
    ['<!DOCTYPE html><html>Just a moment...</html>', 'must be a CSV, got a web page'],
    ['', 'must hold a table, got an empty file'],
    ['{"error":"quota"}', 'must begin with a header like ^date,, got "{"error":"quota"}"'],
  ])('refuses %s and keeps the file that was there', async (page, error) => {
    let isBroken = false;
    await pull((request, response) => {
      if (isBroken) response.writeHead(200).end(page);
      else serve(request, response, CONTENT);
    });
    isBroken = true;
    expect(await again()).toMatchObject({ outcome: 'failed', attempts: 1, error });
    expect(readFileSync(target()).equals(CONTENT)).toBe(true);
    expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([]);
  });

  it('tells a file that is not there from one that is not there yet', async () => {
    const gone: Behaviour = (_, response) => response.writeHead(404).end('<html>');
    expect(await pull(gone)).toMatchObject({ outcome: 'failed', attempts: 1, error: 'must be there, got status 404' });
    expect(await again({}, { ...SOURCE, mayBeMissing: true })).toMatchObject({ outcome: 'missing', error: null });
  });

  it('names the reason when nobody answers', async () => {
    await pull();
    const outcome = await again({ baseUrl: 'http://127.0.0.1:1', retries: 0 });
    expect(outcome).toMatchObject({ outcome: 'failed' });
    expect(outcome.error).toMatch(/^must come whole, got /);
  });
});
