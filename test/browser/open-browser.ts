import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';

/** Where Debian's package puts it; CHROMIUM names another. */
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** Whether there is a browser to test with; where not, the tests say so and are skipped. */
export const hasBrowser = existsSync(executablePath);
if (!hasBrowser) console.warn(`skipped: tests of pages need ${executablePath} (apt-get install chromium)`);

/** A page that is watched: what it logs, what fails in it, and every request that leaves the machine's files. */
export interface WatchedPage {
  readonly page: Page;
  readonly faults: string[];
  readonly requests: string[];
}

export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

export async function openPage(
  browser: Browser,
  address: string,
  options: { readonly colorScheme?: 'light' | 'dark'; readonly width?: number } = {},
): Promise<WatchedPage> {
  const page = await browser.newPage({
    viewport: { width: options.width ?? 1280, height: 900 },
    colorScheme: options.colorScheme ?? 'light',
  });
  const faults: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(address);
  return { page, faults, requests };
}

/** Scrolls through the page, so that every figure is drawn. */
export async function drawAll(page: Page): Promise<void> {
  for (const section of await page.locator('main > section').all()) {
    await section.scrollIntoViewIfNeeded();
    const pictures = section.locator('.picture');
    for (const picture of await pictures.all()) await picture.locator('svg').waitFor();
  }
}

/** Elements that stick out of the window, or of what holds them; none where all fits. A heatmap and long lists may scroll. */
export function wideElements(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isWide = (each: Element) => each.scrollWidth > each.clientWidth + 1;
    const boxes = [...document.querySelectorAll('.scroll')].filter(
      (each) => isWide(each) && each.querySelector('table.stacks, svg') !== null,
    );
    const wide = [...document.querySelectorAll('body *')].filter(
      (each) => each.getBoundingClientRect().right > innerWidth + 1 && each.closest('.scroll, .contents') === null,
    );
    return [
      ...boxes.map((each) => `${each.getAttribute('aria-label')}: ${each.scrollWidth} in ${each.clientWidth} px`),
      ...(isWide(document.documentElement) ? [`the page: ${document.documentElement.scrollWidth} px`] : []),
      ...(isWide(document.documentElement) ? wide.map((each) => `${each.tagName} ${each.id} ${each.className}`) : []),
    ];
  });
}

/** Serious and critical violations of axe-core, each with the elements that it is about. */
export async function axeFaults(page: Page): Promise<string[]> {
  // The page's policy lets no script in; the tester's own goes in beside it.
  const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  await page.evaluate(source);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: AxeViolation[] }> } };
    const { violations } = await axe.run();
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .slice(0, 3)
            .map(({ html }) => html.slice(0, 160))
            .join(' | ')}`,
      );
  });
}

interface AxeViolation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string }[];
}
