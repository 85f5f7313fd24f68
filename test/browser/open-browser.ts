import { existsSync } from 'node:fs';
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
