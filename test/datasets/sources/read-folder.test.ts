import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readFolder } from '../../../datasets/sources/index.js';
import { InputError } from '../../../engine/contracts/input-error.js';
import { FIXTURES, fixturePaths } from './fixture.js';

describe('readFolder', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sweep-read-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('accounts for every file and every row', () => {
    const { report } = readFolder(FIXTURES);
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

  it('reads a single file', () => {
    const { observations, report } = readFolder(join(FIXTURES, 'yahoo/GSPC.csv'));
    expect(report.files).toMatchObject([{ path: 'GSPC.csv', importer: 'yahoo-spx', rowsIn: 5, rowsKept: 3 }]);
    expect(observations.series.map(({ column }) => column)).toContain('spx_close');
  });

  it('reads a copy once and says of what it is one', () => {
    cpSync(join(FIXTURES, 'cboe'), join(folder, 'a'), { recursive: true });
    cpSync(join(FIXTURES, 'cboe/VIX_History.csv'), join(folder, 'b/my VIX.csv'));
    const { report } = readFolder(folder);
    expect(report.files.at(-1)).toMatchObject({ path: 'b/my VIX.csv', leftOut: 'a copy of a/VIX_History.csv' });
  });

  it('names no folder of this machine in what it observed', () => {
    expect(JSON.stringify(readFolder(FIXTURES).observations)).not.toContain('fixtures');
  });

  it('passes over hidden files, follows links to files and not to folders', () => {
    cpSync(join(FIXTURES, 'yahoo/GSPC.csv'), join(folder, '.hidden.csv'));
    symlinkSync(join(FIXTURES, 'yahoo/GSPC.csv'), join(folder, 'GSPC.csv'));
    symlinkSync(folder, join(folder, 'loop'));
    expect(readFolder(folder).report.files.map(({ path }) => path)).toEqual(['GSPC.csv']);
  });

  it('lists files that are damaged or no tables', () => {
    cpSync(join(FIXTURES, 'yahoo/GSPC.csv'), join(folder, 'GSPC.csv'));
    writeFileSync(join(folder, 'VIX.csv.gz'), Uint8Array.of(0x1f, 0x8b, 8, 0, 1));
    writeFileSync(join(folder, 'chain.parquet'), 'PAR1');
    const leftOut = readFolder(folder).report.files.map(({ path, leftOut }) => [path, leftOut]);
    expect(leftOut).toEqual([
      ['GSPC.csv', null],
      ['VIX.csv.gz', 'damaged gzip file'],
      ['chain.parquet', 'not recognised'],
    ]);
  });

  it('refuses a settle that contradicts everything around it and names its line', () => {
    const rows = (month: string, settles: number[]) =>
      ['Trade Date,Futures,Open,High,Low,Close,Settle,Change,Total Volume,EFP,Open Interest']
        .concat(settles.map((settle, index) => `2014-01-0${6 + index},${month},0,0,0,0,${settle},0,0,0,0`))
        .join('\n');
    writeFileSync(join(folder, 'CFE_G14_VX.csv'), rows('G (Feb 14)', [15, 15.2, 15.1]));
    writeFileSync(join(folder, 'CFE_H14_VX.csv'), rows('H (Mar 14)', [16, 1.6 * 5, 16.1]));
    const { observations, report } = readFolder(folder);
    expect(observations.futures.map(({ settles }) => [...settles])).toEqual([
      [15, 15.2, 15.1],
      [16, 16.1],
    ]);
    expect(report.files[1]?.refused).toEqual([
      { reason: 'settle contradicts the days and contracts beside it', count: 1, first: 'CFE_H14_VX.csv:3' },
    ]);
  });

  it('says what is wrong with a path that gives nothing', () => {
    mkdirSync(join(folder, 'empty'));
    expect(() => readFolder(join(folder, 'nowhere'))).toThrow(InputError);
    expect(() => readFolder(join(folder, 'nowhere'))).toThrow(/nowhere: must be a folder or a file, got nothing there/);
    expect(() => readFolder(join(folder, 'empty'))).toThrow(
      /must hold a file of a known format .*, got none in 0 files/,
    );
  });
});
