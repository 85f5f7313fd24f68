import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTable } from '../../results/store/index.js';
import { SMALL_GRID, sweep } from '../end-to-end/sweep.js';
import { hasBrowser, openBrowser, openPage } from './open-browser.js';

const home = mkdtempSync(join(tmpdir(), 'sweep-live-'));
const runs = join(home, 'runs');
let server: ChildProcess;
let address: URL;
let folder: string;
let browser: Browser;

beforeAll(async () => {
  const grid = join(home, 'small.yaml');
  writeFileSync(grid, `${SMALL_GRID}claims: [headline]\n`);
  const { code, stderr } = await sweep(['run', grid, '--out', runs, '--quiet']);
  expect(stderr).toBe('');
  expect(code).toBe(0);
  folder = join(runs, readdirSync(runs)[0]);
  server = spawn(process.execPath, ['dist/pipeline/cli.js', 'report', 'small', '--runs', runs, '--serve']);
  const text = await new Promise<string>((heard) => {
    let said = '';
    server.stdout?.on('data', (chunk) => {
      said += String(chunk);
      if (said.includes('Ctrl-C')) heard(said);
    });
  });
  address = new URL(/http:\/\/\S+/.exec(text)?.[0] ?? '');
  if (hasBrowser) browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  server?.kill('SIGKILL');
  rmSync(home, { recursive: true, force: true });
});

/** Asks as no browser would: with headers and paths of one's own. */
function ask(
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<{ status: number; body: string }> {
  return new Promise((answered, failed) => {
    const asked = request({ host: '127.0.0.1', port: address.port, path, method, headers }, (response) => {
      let body = '';
      response.on('data', (chunk) => {
        body += String(chunk);
      });
      response.on('end', () => answered({ status: response.statusCode ?? 0, body }));
    });
    asked.on('error', failed);
    asked.end();
  });
}

describe('sweep report --serve', () => {
  it('is at the loopback address, under a secret', async () => {
    expect(address.hostname).toBe('127.0.0.1');
    expect(address.pathname).toMatch(/^\/[\w-]{32}\/$/);
    expect((await ask(address.pathname)).status).toBe(200);
    for (const path of [
      '/',
      '/wrong/',
      `/${'x'.repeat(32)}/`,
      `${address.pathname}../manifest.json`,
      `${address.pathname}manifest.json`,
    ]) {
      const { status, body } = await ask(path);
      expect(status, path).toBe(404);
      expect(body).toBe('not found\n');
    }
  });

  it('refuses other names, other sites and anything but reading', async () => {
    expect((await ask(address.pathname, { host: `evil.example:${address.port}` })).status).toBe(403);
    expect((await ask(address.pathname, { host: `localhost:${address.port}` })).status).toBe(403);
    expect((await ask(address.pathname, { origin: 'http://evil.example' })).status).toBe(403);
    for (const method of ['POST', 'PUT', 'DELETE']) expect((await ask(address.pathname, {}, method)).status).toBe(405);
  });

  it('finds every trial, by its choices and sorted, with the values of the table', async () => {
    const table = await readTable(join(folder, 'trials.parquet'));
    const [ids, mixes] = ['trial', 'hedge_mix'].map((name) => table.texts(name));
    const cuts = table.numbers('median_cycle_reduction');
    const { body } = await ask(`${address.pathname}trials?hedge_mix=4/0/0&sort=median_cycle_reduction&down=1`);
    const found = JSON.parse(body) as { total: number; rows: { trial: string; median_cycle_reduction: number }[] };
    const stored = ids.flatMap((trial, row) => (mixes[row] === '4/0/0' ? [{ trial, cut: cuts[row] }] : []));
    stored.sort((a, b) => b.cut - a.cut || ((a.trial as string) < (b.trial as string) ? -1 : 1));
    expect(found.total).toBe(stored.length);
    expect(found.rows.map((row) => [row.trial, row.median_cycle_reduction])).toEqual(
      stored.map(({ trial, cut }) => [trial, cut]),
    );
  });

  it('takes no name or value of a question for SQL', async () => {
    const { status, body } = await ask(
      `${address.pathname}trials?${new URLSearchParams({ 'trial"; DROP TABLE x; --': '1' })}`,
    );
    expect(status).toBe(400);
    expect(body).toContain('must name columns');
    const quoted = await ask(`${address.pathname}trials?${new URLSearchParams({ id: "' OR 1=1 --" })}`);
    expect(JSON.parse(quoted.body).total).toBe(0);
  });

  it.skipIf(!hasBrowser)('lays any trial open in the page: account, drawdowns, every fill', async () => {
    const { page, faults, requests } = await openPage(browser, address.href);
    await page.locator('#trials').scrollIntoViewIfNeeded();
    await page.locator('#trials tbody tr').first().waitFor();
    await page.locator('#trials-view').getByLabel('mix', { exact: true }).selectOption('4/0/0');
    await page.locator('#trials .status', { hasText: 'of 16 trials' }).waitFor();
    await page.locator('#trials tbody button').first().click();
    await page.locator('dialog .picture svg').waitFor({ timeout: 60_000 });
    await page.locator('dialog summary', { hasText: 'Blotter' }).click();
    await page.locator('dialog', { hasText: 'Every fill' }).waitFor();
    expect(await page.locator('dialog').innerText()).toMatch(/Every fill/);
    expect(faults).toEqual([]);
    expect(requests.every((each) => each.startsWith(address.href))).toBe(true);
    await page.close();
  });

  it('ends at Ctrl-C, with exit 0', async () => {
    const ended = new Promise((done) => server.once('exit', done));
    server.kill('SIGINT');
    expect(await ended).toBe(0);
  });
});
