import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Root of this package: the nearest folder above this file whose package.json is named `sweep`.
 *
 * The same file runs from the source tree, from `dist/` and from an installed package, at different depths.
 */
export function packageRoot(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const manifest = join(folder, 'package.json');
    if (existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).name === 'sweep') return folder;
    if (folder === dirname(folder)) throw new Error(`no package.json of sweep above ${import.meta.url}`);
  }
}

/**
 * Where `npm run build` leaves a file, whichever bundle asks.
 *
 * @param path - below `dist/`
 */
export function builtFile(path: string): string {
  return join(packageRoot(), 'dist', path);
}
