/**
 * Vendors' files in, observations out: one folder per vendor.
 *
 * Read importer.ts (what an importer is) and one vendor, e.g. cboe/; then import-files.ts, which recognises every
 * file, reads it, drops implausible settles, hands the observations to datasets/build and the tables to datasets/checks.
 * open-tables.ts and containers/ unwrap gzip, zip and Parquet.
 * Text to rows: source-file.ts, csv.ts, header.ts, daily-table.ts; text to values: parse-date.ts, parse-number.ts.
 *
 * A format is told by its content; the name counts only where the content does not say what it quotes.
 * A row that cannot be read is refused with its line and reason and never becomes a value.
 * To add a vendor: a folder here, a line in `IMPORTERS`, a fixture and a test.
 */

export {
  CHAIN_FORMATS,
  type ChainFormat,
  type ChainReading,
  type ChainTable,
  openChainBytes,
  openChainFile,
  readChain,
  type WantedRoots,
} from './chains/index.js';
export { type ImportOptions, type ImportResult, importFiles } from './import-files.js';
export type { FileReport, ImportReport } from './import-report.js';
export type { Importer, Reading } from './importer.js';
export { IMPORTERS, importerFor } from './importers.js';
export { readFiles } from './read-files.js';
