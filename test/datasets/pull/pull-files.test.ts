import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type PublicSource, publicSources, pullFiles } from '../../../datasets/pull/index.js';
import { importFiles } from '../../../datasets/sources/index.js';
import { toDay } from '../../../engine/contracts/calendar-date.js';
import { hasRealData, realDataDir } from '../../real-data.js';
import { type Behaviour, type FileServer, serve, serveFiles } from './file-server.js';

let folder: string;
let server: FileServer;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sweep-pull-'));
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

describe('pullFiles', () => {
  const sources = Array.from(
    { length: 12 },
    (_, index): PublicSource => ({
      publisher: 'cfe',
      host: 'example.invalid',
      path: `VX/${index}.csv`,
      file: `${index}.csv`,
      header: /^date/,
      mayBeMissing: false,
    }),
  );

  it('asks a host that cannot be reached once for each further file', async () => {
    server = await serveFiles(() => undefined, {});
    const { url } = server;
    await server.close();
    const outcomes = await pullFiles(sources, folder, { baseUrl: url, retryDelay: 1 });
    expect(outcomes.map(({ attempts }) => attempts)).toEqual(sources.map((_, index) => (index < 4 ? 5 : 1)));
    expect(outcomes.every(({ error }) => error?.includes('ECONNREFUSED'))).toBe(true);
  });

  it('fetches four at a time, and one that fails stops no other', async () => {
    // Answers when four have come, or all that are left, and none comes after them.
    const held: ServerResponse[] = [];
    let left = sources.length - 1;
    const hold: Behaviour = async (_, response) => {
      held.push(response);
      if (held.length < Math.min(4, left)) return;
      for (let turn = 0; turn < 100; ++turn) await new Promise((goOn) => setImmediate(goOn));
      left -= held.length;
      for (const each of held.splice(0)) each.end('date,x\n1,2\n');
    };
    server = await serveFiles(() => undefined, {
      ...Object.fromEntries(sources.map(({ file }) => [file, hold])),
      '5.csv': (_, response) => void response.writeHead(500).end(),
    });
    const done: string[] = [];
    const outcomes = await pullFiles(
      sources,
      folder,
      { baseUrl: server.url, retries: 1, retryDelay: 1 },
      ({ source }) => done.push(source.file),
    );
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(
      sources.map((_, index) => (index === 5 ? 'failed' : 'fetched')),
    );
    expect(server.mostOpen()).toBe(4);
    expect(done).toHaveLength(12);
    expect(readdirSync(folder).filter((name) => !name.startsWith('.'))).toHaveLength(11);
  });
});

describe.skipIf(!hasRealData)('pullFiles, from a server of the real files that misbehaves', () => {
  it('brings what makes a dataset', async () => {
    const files = new Map<string, string>();
    for (const path of readdirSync(realDataDir, { recursive: true, encoding: 'utf8' })) {
      if (path.endsWith('.csv')) files.set(basename(path), join(realDataDir, path));
    }
    const contentOf = (file: string) => {
      const path = files.get(file);
      return path === undefined ? undefined : readFileSync(path);
    };
    server = await serveFiles(contentOf, {
      'VIX_History.csv': (request, response, attempt) => {
        const content = contentOf('VIX_History.csv') as Buffer;
        if (attempt === 1) response.writeHead(502).end('<html>bad gateway</html>');
        else if (attempt === 2) {
          response.writeHead(200, { 'Content-Length': content.length, ETag: '"other"' });
          response.write(content.subarray(0, 9999), () => response.destroy());
        } else serve(request, response, content);
      },
      'SKEW_History.csv': (_, response) => void response.writeHead(200).end('<html>Access denied</html>'),
    });
    const outcomes = await pullFiles(publicSources(toDay('2026-01-08')), folder, {
      baseUrl: server.url,
      retryDelay: 1,
    });
    const of = (outcome: string) =>
      outcomes.filter((done) => done.outcome === outcome).map(({ source }) => source.file);
    expect(of('fetched').length).toBeGreaterThan(200);
    // Not in the folder that is served, and not of the future.
    expect(of('failed')).toEqual(
      expect.arrayContaining(['SKEW_History.csv', 'VIX1Y_History.csv', 'SP500.csv', 'VX_2022-03-15.csv']),
    );
    expect(outcomes.find(({ source }) => source.file === 'SKEW_History.csv')?.error).toBe(
      'must be a CSV, got a web page',
    );
    expect(of('missing').every((file) => file > 'VX_2026-01-08.csv')).toBe(true);
    expect(readFileSync(join(folder, 'VIX_History.csv')).equals(contentOf('VIX_History.csv') as Buffer)).toBe(true);

    const home = join(folder, '.home');
    const { dataset } = await importFiles([folder, files.get('GSPC.csv') as string], { name: 'pulled', home });
    expect(dataset.market.vix[dataset.market.days.indexOf(toDay('2008-11-20'))]).toBe(80.86);
    expect(dataset.modelledColumns).toContain('skew');
  });
});
