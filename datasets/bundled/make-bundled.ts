/** `npm run data:bundled`: writes the bundled dataset again from the installed package vega-datasets. */
import { join } from 'node:path';
import { writeTables } from '../store/write-dataset.js';
import { bundledDataset } from './bundled-dataset.js';
import { bundledFolder } from './bundled-folder.js';
import { packageRoot } from './package-root.js';

const built = bundledDataset(join(packageRoot(), 'node_modules', 'vega-datasets'));
writeTables(bundledFolder(), built);
console.log(`${bundledFolder()}: ${built.report.days} days, ${built.report.futuresRows} futures rows`);
