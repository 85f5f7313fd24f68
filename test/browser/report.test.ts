import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Multiverse, Overfitting, Verdict } from '../../results/schemas/index.js';
import { readTable, type StoredTable } from '../../results/store/index.js';
import { SMALL_GRID, sweep } from '../end-to-end/sweep.js';
import { axeFaults, drawAll, hasBrowser, openBrowser, openPage, wideElements } from './open-browser.js';

/** What would run, were any text of a grid or a ledger taken for HTML. */
const IMAGE = '<img src=x onerror=document.title=1>';
const SCRIPT = '</script><script>document.title=2</script>';

const home = mkdtempSync(join(tmpdir(), 'sweep-page-'));
let browser: Browser;
let folder: string;
let address: string;
let verdicts: Verdict[];

function numbersOf(table: StoredTable, name: string): number[] {
  return Array.from(table.numbers(name));
}

beforeAll(async () => {
  const grids = join(home, 'grids');
  mkdirSync(grids);
  cpSync('grids/claims', join(grids, 'claims'), { recursive: true });
  const ledger = join(grids, 'claims', 'alvh.yaml');
  const claims = readFileSync(ledger, 'utf8').replace(
    'says: 4/4/2 VIX calls',
    `says: ${SCRIPT}${IMAGE} 4/4/2 VIX calls`,
  );
  writeFileSync(ledger, claims);
  const grid = join(grids, `${IMAGE}.yaml`);
  writeFileSync(
    grid,
    `${SMALL_GRID}claims: [headline, live, unhedged-22]
resample: {paths: 3}
simulate: {paths: 2, years: 6}
# ${SCRIPT} ${IMAGE}
regimes:
  - vix-at-start
  - {name: heat, column: vix, at: largest, bands: {'${IMAGE}': 20, '${SCRIPT}': .inf}}
`,
  );
  const { code, stderr } = await sweep(['run', grid, '--out', join(home, 'runs')]);
  expect(stderr).toBe('');
  expect(code).toBe(0);
  folder = join(home, 'runs', readdirSync(join(home, 'runs'))[0]);
  address = pathToFileURL(join(folder, 'report.html')).href;
  verdicts = JSON.parse(readFileSync(join(folder, 'verdicts.json'), 'utf8'));
  if (hasBrowser) browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  rmSync(home, { recursive: true, force: true });
});

describe.skipIf(!hasBrowser)('report.html from a file', () => {
  it('loads and draws every figure without a fault, and asks for nothing but itself', async () => {
    const { page, faults, requests } = await openPage(browser, address);
    await drawAll(page);
    expect(faults).toEqual([]);
    expect(requests).toEqual([address]);
    expect(await page.locator('.picture svg').count()).toBeGreaterThanOrEqual(2);
    await page.close();
  });

  it('takes no text of a grid, a ledger or a file name for HTML', async () => {
    const { page } = await openPage(browser, address);
    await drawAll(page);
    expect(await page.title()).toBe('small · sweep report');
    expect(await page.locator('img, script:not([type])').count()).toBe(0);
    await expectText(page, '#verdict blockquote', SCRIPT);
    await expectText(page, '#regimes-view', IMAGE);
    await expectText(page, '#again', `${IMAGE}.yaml`);
    await page.close();
  });

  it('shows the numbers of the tables: verdicts, cells, alternatives', async () => {
    const { page } = await openPage(browser, address);
    for (const verdict of verdicts.filter(({ regime, trials }) => regime === 'all' && trials > 0)) {
      const id = `claim-${verdict.claim.replace(/[^a-zA-Z0-9]+/g, '-').replace(/-$/, '')}`;
      const row = page.locator(`#${id} tr[data-verdict="${verdict.reading} ${verdict.friction} ${verdict.rule}"]`);
      expect(await valuesOf(row, 'figure')).toEqual(
        [verdict.figure, verdict.figureLower, verdict.figureUpper].filter((value) => value !== null),
      );
      if (verdict.holdRate !== null)
        expect(await valuesOf(row, 'holdRate')).toEqual([verdict.holdRate, verdict.lower, verdict.upper]);
      expect(await row.locator('.word').innerText()).toContain(verdict.verdict);
    }

    const regimes = await readTable(join(folder, 'regimes.parquet'));
    const shown = await page
      .locator('.map tbody button')
      .evaluateAll((cells) => cells.map((cell) => (cell as HTMLElement).dataset.value));
    const [claim, rule, reading, friction] = ['claim', 'rule', 'reading', 'friction'].map((name) =>
      regimes.texts(name),
    );
    const stored = numbersOf(regimes, 'median_hold_rate').filter(
      (_, row) =>
        claim[row] === 'headline' &&
        rule[row] === 'at-least' &&
        reading[row] === 'contracts' &&
        friction[row] === 'none',
    );
    const sorted = (values: readonly (string | undefined)[]) => [...values].sort();
    expect(stored.length).toBeGreaterThan(6);
    expect(sorted(shown)).toEqual(sorted(stored.map((value) => (Number.isNaN(value) ? '' : String(value)))));

    const table = await readTable(join(folder, 'alternatives.parquet'));
    const [trial, alternative] = ['trial', 'alternative'].map((name) => table.texts(name) as string[]);
    const [cut, cost] = ['median_cycle_reduction', 'cost_per_year'].map((name) => numbersOf(table, name));
    const names = [...new Set(alternative)];
    expect(names.length).toBeGreaterThan(3);
    for (const id of new Set(trial)) {
      const row = page.locator('#alternatives tbody tr', { has: page.locator(`button[data-trial="${id}"]`) });
      const first = (name: string) => trial.findIndex((each, at) => each === id && alternative[at] === name);
      // Text has no negative zero.
      const figures = names.map(first).flatMap((at) => (at < 0 ? [] : [cut[at] + 0, cost[at] + 0]));
      expect(await numbersIn(row)).toEqual(figures.filter((value) => !Number.isNaN(value)));
    }
    await page.close();
  });

  it('shows the numbers of the tables: shares of the variance, stability, overfitting', async () => {
    const { page } = await openPage(browser, address);
    await drawAll(page);
    const multiverse: Multiverse = JSON.parse(readFileSync(join(folder, 'multiverse.json'), 'utf8'));
    const overfitting: Overfitting = JSON.parse(readFileSync(join(folder, 'overfitting.json'), 'utf8'));
    await page.locator('#matters .as-table summary').click();
    // The table is made when it opens, after the click.
    await page.locator('#matters .as-table tbody tr').first().waitFor();
    const [{ main, pairs, remainder }] = multiverse.variance.filter(({ reason }) => reason === null);
    const shares = [...main, ...pairs].map(({ share }) => share).sort((a, b) => b - a);
    expect(shares.length).toBeGreaterThan(2);
    expect(await numbersIn(page.locator('#matters .as-table'))).toEqual([...shares, remainder]);

    const { axes, claims } = multiverse.stability;
    const told = [
      ...axes.flatMap(({ steps, meanChange, largestChange }) => [steps, meanChange, largestChange]),
      ...claims.flatMap(({ trials, holding, score, islands }) => [trials, holding, score, islands]),
    ];
    if (axes.length > 0)
      expect(await numbersIn(page.locator('#stability'))).toEqual(told.filter((each) => each !== null));

    const { backtest, cycles, days, deflatedSharpe } = overfitting;
    const tests = [
      backtest.result?.probability,
      cycles.result?.consistent,
      days.result?.consistent,
      deflatedSharpe.result?.probability,
    ];
    expect(await numbersIn(page.locator('#tuned'))).toEqual(tests.filter((each) => each !== undefined));
    await page.close();
  });

  it('shows the numbers of the tables: other histories', async () => {
    const { page } = await openPage(browser, address);
    const table = await readTable(join(folder, 'histories.parquet'));
    const [kind, claim, reading, friction] = ['kind', 'claim', 'reading', 'friction'].map((name) => table.texts(name));
    const cuts = numbersOf(table, 'median_reduction');
    const figuresOf = (wanted: string) =>
      cuts.filter(
        (value, row) =>
          [kind[row], claim[row], reading[row], friction[row]].join() === `${wanted},headline,risk,none` &&
          !Number.isNaN(value),
      );
    const resampled = figuresOf('resample').sort((a, b) => a - b);
    expect(resampled.length).toBe(3);
    const row = page.locator('#histories tr[data-history="headline risk none resample median-reduction"]');
    expect((await numbersIn(row)).slice(0, 2)).toEqual([...figuresOf('actual'), resampled[1]]);

    // A figure is drawn when it comes near, and moves the buttons below it away from under the pointer.
    await page.locator('#histories').scrollIntoViewIfNeeded();
    await page.locator('#histories .picture svg').first().waitFor();
    const specification = async () => {
      const saved = page.waitForEvent('download');
      await page.locator('#histories').getByText('save Vega-Lite').click();
      return JSON.parse(readFileSync(await (await saved).path(), 'utf8'));
    };
    const { layer } = await specification();
    const ticks = (layer[1].data.values as { row: string; value: number }[]).filter(
      (tick) => tick.row === 'risk, resampled',
    );
    expect(ticks.map(({ value }) => value)).toEqual(resampled.map((value) => Number(value.toPrecision(4))));
    await page.close();
  });

  it('changes the map with each menu', async () => {
    const { page } = await openPage(browser, address);
    const map = page.locator('.map');
    for (const [label, value] of [
      ['metric', { label: 'windows counted' }],
      ['metric', { label: 'median cut of the drawdown' }],
      ['reading', { label: 'vega' }],
      ['rows', { label: 'VIX at the start' }],
      ['columns', { label: 'reading' }],
      ['mix', { label: '4/0/0' }],
      ['claim', { label: 'live (unconditioned)' }],
    ] as const) {
      const before = await map.innerText();
      await page.locator('#regimes-view').getByLabel(label, { exact: true }).selectOption(value);
      expect(await map.innerText(), `${label}: ${value.label}`).not.toBe(before);
    }
    expect(await map.locator('thead th').allInnerTexts()).toEqual(['contracts', 'budget', 'risk', 'vega']);
    await page.close();
  });

  it('draws other curves and points with each menu of the figures', async () => {
    const { page } = await openPage(browser, address);
    await drawAll(page);
    for (const id of ['accounts', 'frontier']) {
      for (const menu of await page.locator(`#${id}-view .field:visible select`).all()) {
        const before = await page.locator(`#${id}-view svg`).innerHTML();
        const options = await menu.locator('option').count();
        await menu.selectOption({ index: options - 1 });
        await page.waitForTimeout(150);
        expect(await page.locator(`#${id}-view svg`).innerHTML(), `${id} ${await menu.getAttribute('id')}`).not.toBe(
          before,
        );
      }
    }
    await page.close();
  });

  it('leads the keyboard from the verdict to a cell to its trial', async () => {
    const { page } = await openPage(browser, address);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const isInMap = () => page.evaluate(() => document.activeElement?.closest('.map') !== null);
    for (let presses = 0; presses < 120 && !(await isInMap()); ++presses) await page.keyboard.press('Tab');
    expect(await isInMap()).toBe(true);
    const first = await focusedText(page);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    expect(await isInMap()).toBe(true);
    expect(first).not.toBe('');
    await page.keyboard.press('Enter');
    expect(await page.locator('.cell-detail').innerText()).toMatch(/holds in .* windows/);
    const isAtTrial = () => page.evaluate(() => document.activeElement?.closest('.cell-detail') !== null);
    for (let presses = 0; presses < 5 && !(await isAtTrial()); ++presses) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.locator('dialog').innerText()).toMatch(/Trial [0-9a-f]{16}/);
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog').isVisible()).toBe(false);
    await page.close();
  });

  it('lets the arrow keys walk the points of the frontier and Enter open one', async () => {
    const { page } = await openPage(browser, address);
    await drawAll(page);
    await page.locator('#frontier .walker').focus();
    await page.keyboard.press('End');
    expect(await page.locator('#frontier .status').innerText()).toMatch(/costs .* a year, cuts/);
    await page.keyboard.press('Enter');
    expect(await page.locator('dialog').innerText()).toContain('median cycle reduction');
    await page.close();
  });

  it('lets them walk the specification curve, with the ring on the point', async () => {
    for (const width of [1280, 360]) {
      const { page } = await openPage(browser, address, { width });
      await drawAll(page);
      await page.locator('#curve .walker').focus();
      await page.keyboard.press('End');
      await page.keyboard.press('ArrowLeft');
      expect(await page.locator('#curve .status').innerText()).toMatch(/rank \d+, cuts .*; mix/);
      const middleOf = (box: { x: number; y: number; width: number; height: number } | null) =>
        box === null ? [] : [box.x + box.width / 2, box.y + box.height / 2];
      const [left, top] = middleOf(await page.locator('#curve .ring').boundingBox());
      const points = await page.locator('#curve .mark-symbol').first().locator('path').all();
      const [x, y] = middleOf(await (points.at(-2) as (typeof points)[number]).boundingBox());
      expect(Math.hypot(left - x, top - y), `${width} px`).toBeLessThan(2);
      await page.keyboard.press('Enter');
      expect(await page.locator('dialog').innerText()).toContain('median cycle reduction');
      await page.close();
    }
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`has no serious fault of accessibility in ${colorScheme}`, async () => {
      const { page } = await openPage(browser, address, { colorScheme });
      await drawAll(page);
      for (const details of await page.locator('main details').all())
        await details.evaluate((each) => each.setAttribute('open', ''));
      expect(await axeFaults(page)).toEqual([]);
      await page.locator('button.open[data-trial]').first().click();
      expect(await axeFaults(page)).toEqual([]);
      await page.close();
    });
  }

  it('never needs to be scrolled sideways, from a phone to a wall', async () => {
    for (const width of [360, 768, 900, 1000, 1152, 1280, 2560]) {
      const { page } = await openPage(browser, address, { width });
      await drawAll(page);
      for (const details of await page.locator('main details').all())
        await details.evaluate((each) => each.setAttribute('open', ''));
      expect(await wideElements(page), `${width} px`).toEqual([]);
      await page.close();
    }
  });

  it('says on a phone under which heading each figure stands', async () => {
    const { page } = await openPage(browser, address, { width: 360 });
    const row = page.locator('#claim-headline tr[data-verdict="contracts none at-least"]');
    const headings = await page.locator('#claim-headline thead th').allTextContents();
    const told = await row
      .locator('td[data-heading]')
      .evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell, '::before').content.replaceAll('"', '')));
    expect(told).toEqual(headings.slice(1, -1).map((heading) => heading.trim()));
    await page.close();
  });

  it('is printed on white, whatever the colours of the screen', async () => {
    const { page } = await openPage(browser, address, { colorScheme: 'dark' });
    await drawAll(page);
    await page.getByLabel('Colours').selectOption('dark');
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const look = await page.evaluate(() => {
      const { backgroundColor, color } = getComputedStyle(document.body);
      return { backgroundColor, color };
    });
    expect(look).toEqual({ backgroundColor: 'rgb(255, 255, 255)', color: 'rgb(29, 28, 26)' });
    await page.locator('#accounts svg text[fill="#1d1c1a"]').first().waitFor({ state: 'attached' });
    await page.close();
  });

  it('changes its colours by the menu, figures too', async () => {
    const { page } = await openPage(browser, address);
    await drawAll(page);
    const look = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const [light, picture] = [await look(), await page.locator('#accounts svg').innerHTML()];
    await page.getByLabel('Colours').selectOption('dark');
    expect(await look()).not.toBe(light);
    expect(await page.locator('#accounts svg').innerHTML()).not.toBe(picture);
    await page.close();
  });
});

async function expectText(page: Page, selector: string, text: string): Promise<void> {
  expect(await page.locator(selector).first().innerText()).toContain(text);
}

/** Stored numbers of the figures in an element, in reading order. */
function numbersIn(within: ReturnType<Page['locator']>): Promise<number[]> {
  return within.locator('data').evaluateAll((each) => each.map((data) => Number((data as HTMLDataElement).value)));
}

async function valuesOf(row: ReturnType<Page['locator']>, field: string): Promise<number[]> {
  const values = row.locator(`[data-field="${field}"] data`);
  return values.evaluateAll((each) => each.map((data) => Number((data as HTMLDataElement).value)));
}

function focusedText(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent ?? '');
}
