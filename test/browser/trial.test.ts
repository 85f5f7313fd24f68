import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTable } from '../../results/store/index.js';
import { SMALL_GRID, sweep } from '../end-to-end/sweep.js';
import { axeFaults, hasBrowser, openBrowser, openPage, wideElements } from './open-browser.js';

const home = mkdtempSync(join(tmpdir(), 'sweep-trial-page-'));
let browser: Browser;
let address: string;

beforeAll(async () => {
  const [grid, runs, page] = ['small.yaml', 'runs', 'trial.html'].map((name) => join(home, name));
  writeFileSync(grid, `${SMALL_GRID}claims: [headline]\n`);
  expect((await sweep(['run', grid, '--out', runs, '--quiet'])).code).toBe(0);
  const trials = await readTable(join(runs, readdirSync(runs)[0], 'trials.parquet'));
  const hedged = trials.texts('trial')[trials.texts('hedge_mix').indexOf('4/4/2')] as string;
  const { code } = await sweep(['explain', 'small', hedged, '--runs', runs, '--format', 'html', '--out', page]);
  expect(code).toBe(0);
  address = pathToFileURL(page).href;
  if (hasBrowser) browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  rmSync(home, { recursive: true, force: true });
});

/** The drawing that the page shows now. */
function drawingOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { currentSrc } = document.querySelector('#account img') as HTMLImageElement;
    return atob(currentSrc.slice(currentSrc.indexOf(',') + 1));
  });
}

describe.skipIf(!hasBrowser)('the page of sweep explain --format html', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [360, 768, 1280]) {
      it(`reads well in ${colorScheme} at ${width} px: no fault, no request, nothing too wide`, async () => {
        const { page, faults, requests } = await openPage(browser, address, { colorScheme, width });
        const drawing = await page.locator('#account img').boundingBox();
        expect(drawing?.height).toBeGreaterThan(250);
        expect(await wideElements(page)).toEqual([]);
        expect(await axeFaults(page)).toEqual([]);
        expect(faults).toEqual([]);
        expect(requests.filter((each) => each !== address && !each.startsWith('data:image/svg+xml;base64,'))).toEqual(
          [],
        );
        await page.close();
      });
    }
  }

  it('draws the account in the colours and for the width of its page, on paper in dark ink', async () => {
    const drawings: string[] = [];
    for (const [colorScheme, width] of [
      ['light', 1280],
      ['dark', 1280],
      ['light', 360],
      ['dark', 360],
    ] as const) {
      const { page } = await openPage(browser, address, { colorScheme, width });
      drawings.push(await drawingOf(page));
      if (colorScheme === 'dark' && width === 1280) {
        await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
        await expect.poll(() => drawingOf(page)).toBe(drawings[0]);
      }
      await page.close();
    }
    expect(new Set(drawings).size).toBe(4);
    const ink = { light: '#1d1c1a', dark: '#e9e5dc' };
    expect(drawings.map((svg) => [svg.includes(ink.light), svg.includes(ink.dark)])).toEqual([
      [true, false],
      [false, true],
      [true, false],
      [false, true],
    ]);
    for (const svg of drawings) expect(svg).not.toContain('fill="white"');
  });
});
