import { readFile } from 'node:fs/promises';
import type { PageAssets } from './make-page.js';

/** The page's script and style, as the build put them beside this file. */
export async function readPageAssets(): Promise<PageAssets> {
  const [script, style] = await Promise.all(
    ['./page.js', './page.css'].map((name) => readFile(new URL(name, import.meta.url), 'utf8')),
  );
  return { script, style };
}
