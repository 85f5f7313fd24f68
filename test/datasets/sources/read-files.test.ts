import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readFiles } from '../../../datasets/sources/index.js';
import { InputError } from '../../../engine/contracts/input-error.js';
import { FIXTURES, fixturePaths } from './fixture.js';

describe('readFiles', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sweep-read-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('accounts for every file and every row', async () => {
    const { report } = await readFiles([FIXTURES]);
    expect(report.files.map(({ path }) => path)).toEqual([...fixturePaths].sort());
    for (const { importer, leftOut, rowsIn, rowsKept, refused } of report.files) {
      expect(importer === null).toBe(leftOut !== null);
      expect(rowsKept).toBe(rowsIn - refused.reduce((sum, { count }) => sum + count, 0));
    }
    expect(report.files.filter(({ leftOut }) => leftOut !== null).map(({ path, leftOut }) => [path, leftOut])).toEqual([
      ['unknown/AAPL.csv', 'not recognised'],
      ['unknown/CPI.csv', 'not recognised'],
    ]);
  });

  it('reads a single file', async () => {
    const { observations, report } = await readFiles([join(FIXTURES, 'yahoo/GSPC.csv')]);
    expect(report.files).toMatchObject([{ path: 'GSPC.csv', importer: 'yahoo-spx', rowsIn: 5, rowsKept: 3 }]);
    expect(observations.series.map(({ column }) => column)).toContain('spx_close');
  });

  it('reads a copy once and says of what it is one', async () => {
    cpSync(join(FIXTURES, 'cboe'), join(folder, 'a'), { recursive: true });
    cpSync(join(FIXTURES, 'cboe/VIX_History.csv'), join(folder, 'b/my VIX.csv'));
    const { report } = await readFiles([folder]);
    expect(report.files.at(-1)).toMatchObject({ path: 'b/my VIX.csv', leftOut: 'a copy of a/VIX_History.csv' });
  });

  it('names no folder of this machine in what it observed', async () => {
    expect(JSON.stringify((await readFiles([FIXTURES])).observations)).not.toContain('fixtures');
  });

  it('passes over hidden files, follows links to files and not to folders', async () => {
    cpSync(join(FIXTURES, 'yahoo/GSPC.csv'), join(folder, '.hidden.csv'));
    symlinkSync(join(FIXTURES, 'yahoo/GSPC.csv'), join(folder, 'GSPC.csv'));
    symlinkSync(folder, join(folder, 'loop'));
    expect((await readFiles([folder])).report.files.map(({ path }) => path)).toEqual(['GSPC.csv']);
  });

  it('lists files that are damaged or no tables', async () => {
    cpSync(join(FIXTURES, 'yahoo/GSPC.csv'), join(folder, 'GSPC.csv'));
    writeFileSync(join(folder, 'VIX.csv.gz'), Uint8Array.of(0x1f, 0x8b, 8, 0, 1));
    writeFileSync(join(folder, 'chain.parquet'), 'PAR1');
    const leftOut = (await readFiles([folder])).report.files.map(({ path, leftOut }) => [path, leftOut]);
    expect(leftOut).toEqual([
      ['GSPC.csv', null],
      ['VIX.csv.gz', 'damaged gzip file'],
      ['chain.parquet', 'damaged Parquet file'],
    ]);
  });

  it('refuses a settle that contradicts everything around it and names its line', async () => {
    const rows = (month: string, settles: number[]) =>
      ['Trade Date,Futures,Open,High,Low,Close,Settle,Change,Total Volume,EFP,Open Interest']
        .concat(settles.map((settle, index) => `2014-01-0${6 + index},${month},0,0,0,0,${settle},0,0,0,0`))
        .join('\n');
    writeFileSync(join(folder, 'CFE_G14_VX.csv'), rows('G (Feb 14)', [15, 15.2, 15.1]));
    writeFileSync(join(folder, 'CFE_H14_VX.csv'), rows('H (Mar 14)', [16, 1.6 * 5, 16.1]));
    const { observations, report } = await readFiles([folder]);
    expect(observations.futures.map(({ settles }) => [...settles])).toEqual([
      [15, 15.2, 15.1],
      [16, 16.1],
    ]);
    expect(report.files[1]?.refused).toEqual([
      {
        reason: 'settle contradicts the days and contracts beside it',
        count: 1,
        first: 'CFE_H14_VX.csv:3',
        rows: [{ line: 3, day: '2014-01-07', column: 'settle', value: 8 }],
      },
    ]);
  });

  it('says what is wrong with a path that gives nothing', async () => {
    mkdirSync(join(folder, 'empty'));
    await expect(readFiles([join(folder, 'nowhere')])).rejects.toThrow(InputError);
    await expect(readFiles([join(folder, 'nowhere')])).rejects.toThrow(
      /nowhere: must be a folder or a file, got nothing there/,
    );
    await expect(readFiles([join(folder, 'empty')])).rejects.toThrow(
      /must hold a file of a known format .*, got none in 0 files/,
    );
  });
});
