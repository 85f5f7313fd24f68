/**
 * What tables come wrapped in: gzip, zip and Parquet files.
 *
 * Each is told by its first bytes. Read open-tables.ts: a file on disk becomes one table, or those in its archive.
 */
export { isParquet, parquetRows } from './parquet.js';
export { isZip, type ZipMember, zipMembers } from './zip.js';
