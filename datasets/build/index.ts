/**
 * From what vendors' files say to complete tables.
 *
 * Read build-dataset.ts first: it is the table of contents. trading-rows.ts picks the days, merge-series.ts lays each
 * column's files on them in the order of precedence.ts, fill-*.ts fill what is left and record it in the drafts of
 * days were observed.
 */
export { type BuiltChains, buildChains, type ChainReport } from './build-chains.js';
export { type BuildOptions, type BuiltDataset, buildDataset } from './build-dataset.js';
export type { BuildReport, ColumnSources, DroppedRows } from './build-report.js';
export { LONGEST_CARRIED_GAP } from './carry-gaps.js';
export { LONGEST_CARRIED_RATE } from './fill-rates.js';
