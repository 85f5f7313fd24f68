import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import yargs from 'yargs';
import { InputError } from '../../../engine/contracts/input-error.js';
import { dataCommand } from '../../../pipeline/commands/data.js';
import { dataPullSchema } from '../../../results/schemas/index.js';
import { type FileServer, serve, serveFiles } from '../../datasets/pull/file-server.js';

const DOWN = { '--retries': '0', '--retry-delay': '1' };

describe('dataPullCommand', () => {
  let folder: string;
  let server: FileServer;
  let printed: { out: string; error: string };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sweep-pull-'));
    printed = { out: '', error: '' };
    const catchIn = (stream: 'out' | 'error') => (text: string | Uint8Array) => {
      printed[stream] += String(text);
      return true;
    };
    vi.spyOn(process.stdout, 'write').mockImplementation(catchIn('out'));
    vi.spyOn(process.stderr, 'write').mockImplementation(catchIn('error'));
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    process.exitCode = undefined;
    await server.close();
    rmSync(folder, { recursive: true });
  });

  const pull = (...words: string[]) =>
    yargs(['data', 'pull', '--to', folder, '--base-url', server.url, ...Object.entries(DOWN).flat(), ...words])
      .command(dataCommand)
      .exitProcess(false)
      .fail((message, error) => {
        throw error ?? new InputError(message);
      })
      .parseAsync();

  it('fetches everything and says how to go on', async () => {
    server = await serveFiles((file) => Buffer.from(`DATE,${file.replace('_History.csv', '')},CLOSE\n`));
    await pull('--only', 'cboe');
    expect(printed.out).toMatch(/^7 fetched, 0 unchanged, 0 not listed yet, 0 failed\nsweep data import /);
    expect(process.exitCode).toBeUndefined();
    expect(readFileSync(join(folder, 'VVIX_History.csv'), 'utf8')).toBe('DATE,VVIX,CLOSE\n');
    await pull('--only', 'cboe');
    expect(printed.out).toMatch(/0 fetched, 7 unchanged/);
  });

  it('ends with 1 when a file failed and names it', async () => {
    const content = Buffer.from('DATE,CLOSE\n');
    server = await serveFiles(() => content, {
      'VIX_History.csv': (_, response) => void response.writeHead(500).end(),
      'SKEW_History.csv': (request, response) => serve(request, response, content),
    });
    await pull('--only', 'cboe', '--quiet');
    expect(printed.out).toBe('');
    expect(printed.error).toMatch(/^error: http:.*VIX_History\.csv: must answer with the file, got status 500\n$/);
    expect(process.exitCode).toBe(1);
  });

  it('is bad input when nothing came', async () => {
    server = await serveFiles(() => undefined);
    await expect(pull('--only', 'fred')).rejects.toThrow(/DTB3: must be there, got status 404/);
    await expect(pull('--concurrency', '0', '--base-url', 'ftp://x')).rejects.toThrow(InputError);
  });

  it('prints what became of each file as JSON', async () => {
    server = await serveFiles(() => Buffer.from('DATE,CLOSE\n'));
    await pull('--only', 'cboe', '--json');
    expect(dataPullSchema.parse(JSON.parse(printed.out))[0]).toEqual({
      file: 'VIX_History.csv',
      publisher: 'cboe',
      url: `${server.url}/api/global/us_indices/daily_prices/VIX_History.csv`,
      outcome: 'fetched',
      attempts: 1,
      bytes: 11,
      error: null,
    });
  });
});
