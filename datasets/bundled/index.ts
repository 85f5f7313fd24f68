/**
 * The dataset that comes with the package, and the script that makes it.
 *
 * market.arrow and futures.arrow are committed; bundled-dataset.ts makes them from the npm package vega-datasets and
 * make-bundled.ts writes them. A test holds the committed bytes against a fresh make. The S&P 500 is real; every
 * other column is modelled and says so in its metadata.
 */
export { bundledDataset } from './bundled-dataset.js';
export { bundledFolder } from './bundled-folder.js';
export { builtFile, packageRoot } from './package-root.js';
