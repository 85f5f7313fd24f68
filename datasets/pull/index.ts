/**
 * Public files from their publishers: Cboe index histories, CFE contract files, FRED series.
 *
 * public-sources.ts lists them. Read pull-file.ts (a file comes whole or not at all), then fetch-once.ts (one attempt,
 * continued where one broke off), check-content.ts (a web page is no table) and validators.ts (ask only for what has
 * changed). pull-files.ts does several at a time. Nothing else in the package reaches for the network.
 */
export { type PublicSource, publicSources, sourceUrl } from './public-sources.js';
export { type PullOptions, type PullOutcome, pullFile } from './pull-file.js';
export { pullFiles } from './pull-files.js';
