import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parquetRows } from '../../../../datasets/sources/containers/index.js';

describe('parquetRows', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sweep-parquet-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  async function write(name: string, query: string): Promise<string> {
    const path = join(folder, name);
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    await connection.run(`COPY (${query}) TO '${path.replaceAll("'", "''")}' (FORMAT parquet)`);
    connection.closeSync();
    return path;
  }

  it('reads as a CSV of the table would', async () => {
    const path = await write(
      "it's.parquet",
      `SELECT * FROM (VALUES (DATE '2019-03-18', 13.125, ' a '), (DATE '2019-03-19', NULL, 'b')) AS t("Date", "Close", "od""d")`,
    );
    expect(await parquetRows(path)).toEqual([
      { line: 1, fields: ['Date', 'Close', 'od"d'] },
      { line: 2, fields: ['2019-03-18', '13.125', 'a'] },
      { line: 3, fields: ['2019-03-19', '', 'b'] },
    ]);
  });

  it('keeps a double to its last digit', async () => {
    const path = await write('x.parquet', `SELECT 0.1::DOUBLE + 0.2::DOUBLE AS x, 1e-7::DOUBLE AS y`);
    const rows = await parquetRows(path);
    expect('unreadable' in rows ? rows : rows[1].fields?.map(Number)).toEqual([0.1 + 0.2, 1e-7]);
  });

  it('says so when a file is damaged', async () => {
    const path = join(folder, 'damaged.parquet');
    writeFileSync(path, 'PAR1 and nothing more');
    expect(await parquetRows(path)).toEqual({ unreadable: 'damaged Parquet file' });
  });
});
