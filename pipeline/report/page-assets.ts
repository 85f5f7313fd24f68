import { readFile } from 'node:fs/promises';
import { builtFile } from '../../datasets/bundled/index.js';
import type { PageAssets } from '../../results/report/page/index.js';

/** The page's script and style, as the build left them. */
export async function readPageAssets(): Promise<PageAssets> {
  const [script, style] = await Promise.all(
    ['page.js', 'page.css'].map((name) => readFile(builtFile(`results/report/page/${name}`), 'utf8')),
  );
  return { script, style };
}
