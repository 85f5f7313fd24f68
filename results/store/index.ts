/**
 * The run folder on disk.
 *
 * Read in this order: run-folder.ts (naming and finding runs), manifest-file.ts and canonical-json.ts (what a run
 * was made from), table-writer.ts and read-table.ts (Parquet, through database.ts and column-vector.ts),
 * select-columns.ts (a query), find-trial.ts (one row), run-database.ts (all tables, as SQL), csv-text.ts (tables for a spreadsheet), table-hashes.ts (what `sweep verify` compares),
 * atomic-file.ts (how every file gets its name only when it is whole), run-lock.ts and process-identity.ts (how two
 * runs are kept apart).
 */
export * from './atomic-file.js';
export * from './canonical-json.js';
export { type CodedColumns, type CodedValues, HEX_DIGITS } from './coded-column.js';
export * from './csv-text.js';
export * from './database.js';
export * from './find-trial.js';
export * from './manifest-file.js';
export * from './process-identity.js';
export * from './read-table.js';
export * from './run-database.js';
export * from './run-folder.js';
export * from './run-lock.js';
export * from './select-columns.js';
export * from './table-hashes.js';
export * from './table-writer.js';
export * from './verdict-words.js';
export * from './write-table.js';
