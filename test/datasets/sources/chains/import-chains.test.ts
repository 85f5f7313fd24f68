import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readFiles } from '../../../../datasets/sources/index.js';
import { makeZip } from '../containers/make-zip.js';
import { CHAIN_FIXTURES, quotesOf, readFixture } from './chain-fixture.js';

const DATASHOP = 'cboe-datashop/UnderlyingOptionsEODCalcs_2008-11-20.csv';
const location = join(CHAIN_FIXTURES, DATASHOP);
const expected = quotesOf(readFixture(DATASHOP).chain);

describe('readFiles, given chains', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sweep-import-chains-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  async function read() {
    const { observations, report } = await readFiles([folder]);
    return { chains: (observations.chains ?? []).map(quotesOf), files: report.files };
  }

  it('reads them from files, archives and Parquet alike, and counts their rows', async () => {
    writeFileSync(join(folder, 'delivery.zip'), makeZip({ 'day.csv': readFileSync(location) }));
    const inZip = await read();
    expect(inZip.chains).toEqual([expected]);
    expect(inZip.files[0]).toMatchObject({
      path: 'delivery.zip/day.csv',
      importer: 'cboe-datashop-chain',
      rowsIn: 8,
      rowsKept: 5,
    });

    rmSync(join(folder, 'delivery.zip'));
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    const path = join(folder, 'day.parquet');
    await connection.run(
      `COPY (SELECT * FROM read_csv('${location}', all_varchar = true)) TO '${path}' (FORMAT parquet)`,
    );
    connection.closeSync();
    instance.closeSync();
    expect((await read()).chains).toEqual([expected]);
  });

  it('reads a copy once', async () => {
    cpSync(location, join(folder, 'b.csv'));
    cpSync(location, join(folder, 'a.csv'));
    const { chains, files } = await read();
    expect(chains).toHaveLength(1);
    expect(files.map(({ path, leftOut }) => [path, leftOut])).toEqual([
      ['a.csv', null],
      ['b.csv', 'a copy of a.csv'],
    ]);
  });
});
