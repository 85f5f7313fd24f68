import { join } from 'node:path';
import { packageRoot } from './package-root.js';

/** Folder of the dataset that comes with the package: market.arrow and futures.arrow. */
export function bundledFolder(): string {
  return join(packageRoot(), 'datasets', 'bundled');
}
